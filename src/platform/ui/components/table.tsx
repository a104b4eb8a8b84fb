import type { Child } from 'hono/jsx';

type TableProps = {
  /** Unique in the page; names the region that scrolls. */
  readonly id: string;
  readonly caption: Child;
  readonly columns: readonly Column[];
  /** The first cell of each row is its head. */
  readonly rows: readonly (readonly [Child, ...Child[]])[];
  /** On a narrow screen each row becomes a block of its own, with the column's title before each cell: nothing scrolls aside. */
  readonly stacks?: boolean;
};

/** numeric: figures stand at the inline end and under one another. */
export type Column = { readonly title: Child; readonly numeric?: boolean | undefined };

/** A table; one that is wider than the screen scrolls in a named region, which takes the focus to be scrolled by keys, or stacks. */
export function Table({ id, caption, columns, rows, stacks = false }: TableProps) {
  const side = (index: number) => (columns[index]?.numeric ? 'numeric' : undefined);
  return (
    <section class="scroll" aria-labelledby={id} tabindex={0}>
      <table class={stacks ? 'table stacks' : 'table'}>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th scope="col" class={side(index)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td class={side(index + 1)}>
                  {stacks ? <NamedCell name={columns[index + 1]?.title} cell={cell} /> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function NamedCell({ name, cell }: { readonly name: Child; readonly cell: Child }) {
  return (
    <>
      <span class="cell-name">{name}</span>
      <div>{cell}</div>
    </>
  );
}
