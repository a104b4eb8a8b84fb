import {
  cleanText,
  csvTable,
  parseJson,
  UnreadableFile,
} from '../../../platform/files/read/index.ts';
import { type Cells, type Profile, profileOf, uhriColumns, uprInfoColumns } from './columns.ts';

export type TableRow = {
  readonly line: number;
  /** null: the row has more or fewer cells than the row of names. */
  readonly cells: Cells | null;
};

/** A table in CSV, parted by ";" or ",", or in JSON as an array of objects. Throws UnreadableFile when its columns are not known. */
export function readTable(text: string): { profile: Profile; rows: readonly TableRow[] } {
  const { names, rows } = text.trimStart().startsWith('[') ? readJson(text) : readCsv(text);
  const profile = profileOf(names);
  if (!profile)
    throw new UnreadableFile(
      `has other columns than id, body, source …; ${uhriColumns.join(', ')} …; or ${uprInfoColumns.join(', ')}`,
      1,
    );
  return { profile, rows };
}

type Table = { readonly names: readonly string[]; readonly rows: readonly TableRow[] };

/** Rows under a row of names; throws UnreadableFile when a name stands twice. */
export function readCsv(text: string): Table {
  const { names, rows } = csvTable(text);
  return {
    names,
    rows: rows.map(({ line, cells }) => ({ line, cells: cells && cellsOf(names, cells) })),
  };
}

function readJson(text: string): Table {
  const read = parseJson(text);
  if (!read.ok || !Array.isArray(read.value)) throw new UnreadableFile('is no array in JSON', 1);
  const records = read.value.map((one: unknown) =>
    typeof one === 'object' && one !== null ? Object.entries(one) : [],
  );
  return {
    names: [...new Set(records.flatMap((record) => record.map(([name]) => name.toLowerCase())))],
    rows: records.map((record, at) => ({
      line: at + 1,
      cells: cellsOf(
        record.map(([name]) => name.toLowerCase()),
        record.map(([, value]) => (value === null ? '' : String(value))),
      ),
    })),
  };
}

function cellsOf(names: readonly string[], values: readonly string[]): Cells {
  const held = new Map(names.map((name, at) => [name, cleanText(values[at] ?? '').trim()]));
  return (...wanted) =>
    wanted.map((name) => held.get(name.toLowerCase()) ?? '').find((value) => value !== '') ?? '';
}
