/** A run of signs as it stands on a page; lengths in points, y grows upwards. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Not turned, as stamps and watermarks are. */
  readonly upright: boolean;
};
export type PdfPage = { readonly height: number; readonly pieces: readonly Piece[] };

export type Line = {
  readonly text: string;
  /** The Randnummer that stood beside the line. */
  readonly number: string | null;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** In the outer eighth of the page, where heads and page numbers stand. */
  readonly outer: boolean;
};

/** Between a number in the margin and its text, in sizes of the type. */
const marginGap = 1.2;
const outerPart = 1 / 8;

/** The lines of all pages from top to bottom, without page numbers and what is repeated at the edges of pages. */
export function linesOf(pages: readonly PdfPage[]): Line[] {
  const rows = pages.map(({ pieces }) => rowsOf(pieces.filter(isText)));
  const right = textRight(rows.flat());
  const lines = rows.map((own, page) =>
    own.map((row) => lineOf(row, page, right, pages[page]?.height ?? 0)),
  );
  return withoutEdges(lines);
}

function isText({ text, upright }: Piece): boolean {
  return upright && text.trim() !== '';
}

/** Pieces on one height, from left to right. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const tolerance = Math.max(first?.size ?? 0, piece.size) / 2;
    if (row && first && first.y - piece.y < tolerance) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** Where most lines end, a number in the right margin left aside. */
function textRight(rows: readonly Piece[][]): number {
  const rights = rows
    .map((row) => row.filter(({ text }) => !isNumber(text)))
    .flatMap((row) => row.slice(-1).map(({ x, width }) => x + width))
    .sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.9)] ?? 0;
}

function lineOf(row: readonly Piece[], page: number, right: number, height: number): Line {
  const [first, second] = row;
  const last = row.at(-1);
  const before = row.at(-2);
  const isLeft = first && second && isNumber(first.text) && gap(first, second) > marginGap;
  const isRight =
    last && before && isNumber(last.text) && gap(before, last) > marginGap && last.x >= right;
  const text = isLeft ? row.slice(1) : isRight ? row.slice(0, -1) : row;
  const size = text.reduce((most, piece) => Math.max(most, piece.size), 0);
  const y = first?.y ?? 0;
  const end = text.at(-1);
  return {
    text: joined(text),
    number: isLeft ? first.text.trim() : isRight ? last.text.trim() : null,
    page,
    x: text[0]?.x ?? 0,
    right: end ? end.x + end.width : 0,
    y,
    size,
    outer: y < height * outerPart || y > height * (1 - outerPart),
  };
}

function isNumber(text: string): boolean {
  return /^\s*\d{1,4}\s*$/.test(text);
}

function gap(left: Piece, right: Piece): number {
  return (right.x - left.x - left.width) / Math.max(left.size, right.size, 1);
}

function joined(row: readonly Piece[]): string {
  let text = '';
  let before: Piece | null = null;
  for (const piece of row) {
    if (before && gap(before, piece) > 0.15) text += ' ';
    text += piece.text;
    before = piece;
  }
  return text.replace(/\s+/g, ' ').trim();
}

const pageNumber =
  /^[-–—\s]*(?:(?:Seite|S\.|Page)\s*)?\d{1,4}(?:\s*(?:von|of|\/)\s*\d{1,4})?[-–—\s]*$/i;

function withoutEdges(pages: readonly Line[][]): Line[] {
  const seen = new Map<string, Set<number>>();
  for (const line of pages.flat())
    if (line.outer)
      seen.set(patternOf(line), (seen.get(patternOf(line)) ?? new Set()).add(line.page));
  const needed = Math.max(2, Math.ceil(pages.length / 3));
  const isEdge = (line: Line | undefined): boolean =>
    line?.outer === true &&
    (pageNumber.test(line.text) || (seen.get(patternOf(line))?.size ?? 0) >= needed);
  return pages.flatMap((lines) => {
    let first = 0;
    let last = lines.length;
    while (isEdge(lines[first])) first += 1;
    while (last > first && isEdge(lines[last - 1])) last -= 1;
    return lines.slice(first, last);
  });
}

/** A head counts as repeated also where the number of the page stands in it. */
function patternOf({ text }: Line): string {
  return text.replace(/\d+/g, '#');
}
