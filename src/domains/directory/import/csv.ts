import { restoreFormula } from '../../../platform/files/index.ts';
import { csvRows, UnreadableFile } from '../../../platform/files/read/index.ts';
import {
  type Column,
  listColumns,
  type RawEntry,
  type ReadFile,
  requiredColumns,
  textColumns,
} from './columns.ts';

const columns: readonly string[] = [...textColumns, ...listColumns];

/** The rows of CSV under a row of names, parted by ";" or ",". Throws UnreadableFile when a required column is missing. */
export function readCsv(file: string, text: string): ReadFile {
  const [head, ...rows] = csvRows(text, separatorOf(text));
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const missing = requiredColumns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new UnreadableFile(`lacks a column: ${missing.join(', ')}`, 1);
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice) throw new UnreadableFile(`has the column ${twice} twice`, 1);
  const unknown = names.filter((name) => !columns.includes(name) && name !== '');
  return {
    rows: rows.map(({ line, cells }) => {
      if (cells.length === names.length) return { file, line, raw: rawEntry(names, cells) };
      const reason = `has ${cells.length} cells where the first row has ${names.length}`;
      return { file, line, refusal: { field: null, reason } };
    }),
    notes: unknown.map((field) => ({ field, reason: 'is no column of this file; left out' })),
  };
}

/** The sign that stands more often in the row of names. */
function separatorOf(text: string): ',' | ';' {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return head.split(';').length > head.split(',').length ? ';' : ',';
}

function rawEntry(names: readonly string[], cells: readonly string[]): RawEntry {
  const values = new Map(names.map((name, at) => [name, restoreFormula(cells[at] ?? '')]));
  const held = <Name extends Column>(all: readonly Name[]): Name[] =>
    all.filter((name) => values.has(name));
  return {
    prefix: '',
    text: Object.fromEntries(held(textColumns).map((name) => [name, values.get(name) ?? ''])),
    list: Object.fromEntries(
      held(listColumns).map((name) => [name, (values.get(name) ?? '').split('|')]),
    ),
    hasPoint: false,
  };
}
