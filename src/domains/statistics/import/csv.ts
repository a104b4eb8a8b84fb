import { restoreFormula } from '../../../platform/files/index.ts';
import { cleanLine, csvRows, UnreadableFile } from '../../../platform/files/read/index.ts';
import { columns, type RawFigure, type ReadRow, requiredColumns } from './columns.ts';

/** The rows of CSV under a row of names, parted by ";" or ",". Throws UnreadableFile when a required column is missing. */
export function readCsv(text: string): readonly ReadRow[] {
  const [head, ...rows] = csvRows(text, separatorOf(text));
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const missing = requiredColumns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new UnreadableFile(`lacks a column: ${missing.join(', ')}`, 1);
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice) throw new UnreadableFile(`has the column ${twice} twice`, 1);
  return rows.map(({ line, cells }) => {
    if (cells.length === names.length) return { line, raw: rawOf(names, cells) };
    const reason = `has ${cells.length} cells where the first row has ${names.length}`;
    return { line, refusal: { field: null, reason } };
  });
}

/** The sign that stands more often in the row of names. */
function separatorOf(text: string): ',' | ';' {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return head.split(';').length > head.split(',').length ? ';' : ',';
}

function rawOf(names: readonly string[], cells: readonly string[]): RawFigure {
  const held = columns.map((column) => {
    const at = names.indexOf(column);
    return [column, at === -1 ? '' : cleanLine(restoreFormula(cells[at] ?? ''))];
  });
  return Object.fromEntries(held) as RawFigure;
}
