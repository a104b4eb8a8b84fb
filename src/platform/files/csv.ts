import { plainText } from './plain-text.ts';

/**
 * What a spreadsheet would read as a formula (R49): = + - @ | % also full-width, or a tab or line end,
 * behind any apostrophes, byte order mark or spaces.
 */
const formula = /^'*[\s\u00a0\ufeff\u200b\u3000]*(?:[=+\-@|%＝＋－＠｜％]|[\t\r\n])/u;

/**
 * Rows as CSV (RFC 4180: comma, CRLF, quotes doubled), UTF-8 with a byte order mark, because
 * spreadsheets in Germany read a file without one as Windows-1252. Cells that look like formulas get an apostrophe.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** Puts one apostrophe before a cell that a spreadsheet would run; restoreFormula takes exactly it away again. */
export function neutraliseFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The cell as it was before neutraliseFormula, for a file that comes back. */
export function restoreFormula(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

function cell(text: string): string {
  const safe = neutraliseFormula(plainText(text));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
