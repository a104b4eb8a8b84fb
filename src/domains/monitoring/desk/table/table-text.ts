import type { TableRow } from '../../import/table.ts';

/**
 * Row of names and those of `rows` that are given, as they were typed, so that somebody can put them right. all: every
 * row of the table, in order.
 */
export function partOfTable(
  text: string,
  all: readonly Pick<TableRow, 'line'>[],
  kept: ReadonlySet<number>,
): string {
  const lines = text.split('\n');
  const head = lines.slice(0, (all[0]?.line ?? lines.length + 1) - 1);
  const rows = all.flatMap(({ line }, at) =>
    kept.has(line) ? lines.slice(line - 1, (all[at + 1]?.line ?? lines.length + 1) - 1) : [],
  );
  return [...head, ...rows].join('\n');
}
