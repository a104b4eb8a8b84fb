import { cleanLine, csvTable, UnreadableFile } from '../../../platform/files/read/index.ts';
import { columns, type RawFigure, type ReadRow, requiredColumns } from './columns.ts';

/** The rows of CSV under a row of names, parted by ";" or ",". Throws UnreadableFile when a required column is missing. */
export function readCsv(text: string): readonly ReadRow[] {
  const { names, rows } = csvTable(text);
  const missing = requiredColumns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new UnreadableFile(`lacks a column: ${missing.join(', ')}`, 1);
  return rows.map(({ line, cells }) => {
    if (cells) return { line, raw: rawOf(names, cells) };
    const reason = `has more or fewer cells than the first row, which has ${names.length}`;
    return { line, refusal: { field: null, reason } };
  });
}

function rawOf(names: readonly string[], cells: readonly string[]): RawFigure {
  const held = columns.map((column) => {
    const at = names.indexOf(column);
    return [column, at === -1 ? '' : cleanLine(cells[at] ?? '')];
  });
  return Object.fromEntries(held) as RawFigure;
}
