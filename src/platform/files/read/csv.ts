/**
 * The rows of comma-separated text (RFC 4180), or with semicolons as German spreadsheets write it, or with tabs as they are copied from one: quoted cells may
 * hold separators, doubled quotes and line ends; both kinds of line end are read. Rows of one empty cell are left out.
 * The number is the line on which the row begins.
 */
export function csvRows(
  text: string,
  separator: ',' | ';' | '\t' = ',',
): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  const pattern = new RegExp(
    String.raw`("(?:[^"]|"")*"|[^${separator}\r\n]*)(${separator}|\r\n|\n|\r|$)`,
    'y',
  );
  const body = text.replace(/^\ufeff/, '');
  while (pattern.lastIndex < body.length) {
    const match = pattern.exec(body);
    if (!match) return rows;
    const [, cell = '', end = ''] = match;
    cells.push(/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    line += cell.split('\n').length - 1;
    if (end === separator && pattern.lastIndex < body.length) continue;
    if (end === separator) cells.push('');
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: start, cells });
    cells = [];
    line += 1;
    start = line;
  }
  return rows;
}
