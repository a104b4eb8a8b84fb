import { type Line, linesOf, type PdfPage } from './pdf-lines.ts';

/**
 * The paragraphs of a PDF as lines of text: words that were divided at the end of a line are whole again, a Randnummer
 * from the margin stands first ("12 Der Senat …").
 */
export function paragraphsOf(pages: readonly PdfPage[]): string[] {
  const lines = linesOf(pages);
  const measure = measureOf(lines);
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.number ? `${line.number} ${line.text}` : line.text;
    if (begins(lines, index, measure)) paragraphs.push(text);
    else paragraphs.push(joinLines(paragraphs.pop() ?? '', text));
  }
  return paragraphs;
}

/** The text of each page, its lines joined in the same way; '' where it has none. */
export function pageTextsOf(pages: readonly PdfPage[]): string[] {
  const texts = pages.map(() => '');
  for (const { page, text } of linesOf(pages)) texts[page] = joinLines(texts[page] ?? '', text);
  return texts.map((text) => text.trim());
}

/** leading: usual distance of two lines in sizes of the type. right: where most lines end. */
type Measure = { readonly leading: number; readonly right: number };

function measureOf(lines: readonly Line[]): Measure {
  const distances = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && before.page === line.page ? [(before.y - line.y) / line.size] : [];
  });
  return { leading: quantile(distances, 0.5), right: quantile(lines.map(endOf), 0.9) };
}

function endOf({ right }: Line): number {
  return right;
}

function quantile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
}

const listMark = /^(?:\(?\d{1,3}[.)]|\(?[a-z]{1,2}\)|[IVX]{1,5}\.|[A-Z]\.|[-–•])\s/;
const sentenceEnd = /[.:;!?…]["“”»«)\]]*$/;

/** Whether a paragraph begins with the line `index`. */
function begins(lines: readonly Line[], index: number, measure: Measure): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (!line || !before || line.number) return true;
  if (Math.abs(line.size - before.size) > before.size * 0.15) return true;
  const isForced = wouldFit(line, before, rightAround(lines, index - 1, measure.right));
  if (line.page !== before.page) return isForced && sentenceEnd.test(before.text);
  if (before.y - line.y > line.size * measure.leading * 1.35) return true;
  return isForced || isFirstLine(line, before);
}

/** Lines end where the next word does not fit: one that would have fitted began anew on purpose. */
function wouldFit(line: Line, before: Line, right: number): boolean {
  const isSentence = sentenceEnd.test(before.text) && !/^\p{Ll}/u.test(line.text);
  const word = isSentence ? firstWord(line.text, 1) : firstWord(line.text, 12);
  const width = ((line.right - line.x) / line.text.length) * (word.length + 2);
  return right - before.right > width;
}

/** As many words as make `length` signs: "§ 232a StGB" is divided nowhere. */
function firstWord(text: string, length: number): string {
  const end = text.indexOf(' ', length);
  return end === -1 ? text : text.slice(0, end);
}

/** Where the lines around end that begin at the same place, as those of a quotation do. */
function rightAround(lines: readonly Line[], index: number, usual: number): number {
  const own = lines[index];
  const near = lines
    .slice(Math.max(0, index - 4), index + 5)
    .filter((one) => own && one.page === own.page && Math.abs(one.x - own.x) < own.size);
  return near.length < 3 ? usual : Math.max(...near.map(endOf));
}

/** Set in at its beginning, as books do it; what hangs behind a mark of a list is not. */
function isFirstLine(line: Line, before: Line): boolean {
  return line.x > before.x + line.size * 0.8 && !listMark.test(before.text) && !before.number;
}

/** "Zwangs- und" keeps its hyphen; so does "EU-Recht", divided where one stands anyway. */
function joinLines(first: string, second: string): string {
  if (!/\p{L}[-\u00ad\u2010]$/u.test(first)) return `${first} ${second}`;
  if (/^(?:und|oder|bzw|sowie|beziehungsweise|and|or)\b/.test(second)) return `${first} ${second}`;
  return /^\p{Ll}/u.test(second) ? first.slice(0, -1) + second : first + second;
}
