import { restoreFormula } from '../csv.ts';
import { csvRows } from './csv.ts';
import { UnreadableFile } from './unreadable.ts';

type CsvTable = {
  /** Of the columns, in small letters. */
  readonly names: readonly string[];
  readonly rows: readonly {
    readonly line: number;
    /** null: the row has more or fewer cells than the row of names. */
    readonly cells: readonly string[] | null;
  }[];
};

/**
 * A table in CSV under a row of names, parted by ";", "," or tabs; what toCsv did to formulas is undone. Throws UnreadableFile
 * when a name stands twice.
 */
export function csvTable(text: string): CsvTable {
  const [head, ...rows] = csvRows(text, separatorOf(text));
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice) throw new UnreadableFile(`has the column ${twice} twice`, 1);
  return {
    names,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: cells.length === names.length ? cells.map(restoreFormula) : null,
    })),
  };
}

/** The sign that stands most often in the row of names. */
function separatorOf(text: string): ',' | ';' | '\t' {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const often = (sign: string) => head.split(sign).length;
  return ([';', '\t'] as const).reduce<',' | ';' | '\t'>(
    (most, sign) => (often(sign) > often(most) ? sign : most),
    ',',
  );
}
