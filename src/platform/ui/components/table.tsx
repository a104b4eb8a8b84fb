import type { Child } from 'hono/jsx';

type TableProps = {
  /** Unique in the page; names the region that scrolls. */
  readonly id: string;
  readonly caption: Child;
  readonly columns: readonly Column[];
  /** The first cell of each row is its head. */
  readonly rows: readonly (readonly [Child, ...Child[]])[];
};

/** numeric: figures stand at the inline end and under one another. */
export type Column = { readonly title: Child; readonly numeric?: boolean | undefined };

/** A table; one that is wider than the screen scrolls in a named region, which takes the focus to be scrolled by keys. */
export function Table({ id, caption, columns, rows }: TableProps) {
  const side = (index: number) => (columns[index]?.numeric ? 'numeric' : undefined);
  return (
    <section class="scroll" aria-labelledby={id} tabindex={0}>
      <table class="table">
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
                <td class={side(index + 1)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
