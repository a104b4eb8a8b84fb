/**
 * Characters that nobody types and that can make a text look like another (R38): C0 and C1 controls, halves of
 * surrogate pairs, embeddings, overrides and isolates, and, outside Arabic and Persian, the marks of direction.
 */
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: vertical tab and form feed, as word processors copy them
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const directionMarks = /[\u061c\u200e\u200f]/g;

/** The text without them, and the first one as "U+202E"; null when there was none. */
export type Cleaned = { readonly text: string; readonly unwanted: string | null };

/** rtl: the text is Arabic or Persian, which needs marks of direction. */
export function withoutUnwanted(text: string, isRtl: boolean): Cleaned {
  const marks = isRtl ? null : text.match(directionMarks);
  const found = text.match(unwanted)?.[0] ?? marks?.[0];
  const cleaned = text.replace(unwanted, '');
  return {
    text: isRtl ? cleaned : cleaned.replace(directionMarks, ''),
    unwanted: found === undefined ? null : codeOf(found),
  };
}

/** Running text as it is kept: NFC, line ends "\n" (of a word processor too), none at the edges, no byte order mark. */
export function normalText(text: string): string {
  return text
    .replace(/\ufeff/g, '')
    .replace(lineEnds, '\n')
    .normalize('NFC')
    .trim();
}

/** One line; what stood on several is joined by spaces. */
export function normalLine(text: string): string {
  return normalText(text).replace(/\s*\n\s*/g, ' ');
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
