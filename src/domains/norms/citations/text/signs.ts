/** What a character is to the tokeniser. */
export const sign = { other: 0, space: 1, digit: 2, lower: 3, upper: 4, line: 5 } as const;

/** Class of a UTF-16 code unit; letters beyond Latin, Greek and Cyrillic count as lower case. */
export function signOf(code: number): number {
  return code < TABLE_SIZE ? (classes[code] as number) : beyondTable(code);
}

/** One sign for all dashes and one for all quotation marks, so that the grammar need not know them all. */
export function plainSign(code: number): number {
  if (code < 0x80) return code;
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return DASH;
  if ((code >= 0x2018 && code <= 0x201f) || code === 0xab || code === 0xbb) return QUOTE;
  return code;
}

export const DASH = 0x2d;
export const QUOTE = 0x22;

const TABLE_SIZE = 0x600;
const classes = new Uint8Array(TABLE_SIZE).map((_, code) => classify(code));

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (code === 0x0a || code === 0x0c || code === 0x85) return sign.line;
  if (/\s/.test(character) || code < 0x20 || (code >= 0x7f && code < 0xa0)) return sign.space;
  // The soft hyphen is seen only at the end of a line.
  if (code === 0xad) return sign.space;
  if (code >= 0x30 && code <= 0x39) return sign.digit;
  if (/\p{Lu}/u.test(character)) return sign.upper;
  if (/[\p{L}\p{M}]/u.test(character) && code !== 0xaa && code !== 0xba) return sign.lower;
  return sign.other;
}

function beyondTable(code: number): number {
  if (code === 0x2028 || code === 0x2029) return sign.line;
  // Spaces, zero-width signs and bidirectional controls.
  if ((code >= 0x2000 && code <= 0x200f) || (code >= 0x202a && code <= 0x202f)) return sign.space;
  if ((code >= 0x205f && code <= 0x206f) || code === 0x3000 || code === 0xfeff) return sign.space;
  if (code === 0x1e9e) return sign.upper;
  return (code >= 0x1e00 && code < 0x2000) || (code >= 0xa000 && code < 0xd800)
    ? sign.lower
    : sign.other;
}
