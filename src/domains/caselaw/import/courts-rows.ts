import { cleanLine, csvRows, UnreadableFile } from '../../../platform/files/read/index.ts';
import type { Finding } from './candidate.ts';
import type { CodeRow } from './courts-names.ts';

export type ReadRow = { readonly line: number } & (
  | { readonly row: CodeRow }
  | { readonly refusal: Finding }
);

/** Names that the columns have in the editions known. */
const columns = {
  land: /^(?:bundesland|bund\/land|land)$/i,
  name: /^(?:gerichtsbezeichnung|gericht|name)$/i,
  code: /^ecli-gerichtscode?$|^code$/i,
};

/** The rows of a table of court codes: Bundesland, GERICHTSBEZEICHNUNG, ECLI-GERICHTSCODE. */
export function readCodeTable(text: string): ReadRow[] {
  const [head, ...rows] = csvRows(text);
  const at = Object.values(columns).map((name) =>
    (head?.cells ?? []).findIndex((cell) => name.test(cell.trim())),
  );
  if (at.includes(-1))
    throw new UnreadableFile(
      'lacks a column: Bundesland, GERICHTSBEZEICHNUNG, ECLI-GERICHTSCODE',
      1,
    );
  const [land = 0, name = 0, code = 0] = at;
  return rows.map(({ line, cells }) => {
    const get = (index: number): string => cleanLine(cells[index] ?? '');
    const row = { land: get(land), name: get(name), code: get(code) };
    const refusal = refusalOf(row);
    return refusal ? { line, refusal } : { line, row };
  });
}

function refusalOf({ name, code }: CodeRow): Finding | null {
  if (name === '') return { field: 'GERICHTSBEZEICHNUNG', reason: 'is missing' };
  if (name.length > 200)
    return { field: 'GERICHTSBEZEICHNUNG', reason: 'is longer than 200 signs' };
  if (!/^(?:[A-Z]{2}:)?[A-Za-z][A-Za-z0-9.]{0,15}$/.test(code))
    return { field: 'ECLI-GERICHTSCODE', reason: `"${code.slice(0, 40)}" is no court code` };
  return null;
}
