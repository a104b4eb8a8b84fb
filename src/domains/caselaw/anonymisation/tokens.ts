/** A word, a number, or a single other sign of a text. */
export type Token = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** capital: a word that begins with a capital letter and goes on. initial: one capital letter. */
  readonly shape: 'capital' | 'initial' | 'small' | 'number' | 'sign';
  /** Whether a line ends before it. */
  readonly newLine: boolean;
};

/** Of signs that repeat, such as dots, all are one. */
const pattern = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|\p{N}+|([^\s\p{L}\p{M}\p{N}])\1*/gu;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(pattern)) {
    const [word] = match;
    const start = match.index;
    const newLine = start === 0 || hasLineEnd(text, before, start);
    tokens.push({ text: word, start, end: start + word.length, shape: shapeOf(word), newLine });
    before = start + word.length;
  }
  return tokens;
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) return true;
  return false;
}

function shapeOf(word: string): Token['shape'] {
  const code = word.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return 'small';
  const isCapital = (code >= 0x41 && code <= 0x5a) || (code > 0x7f && /^\p{Lu}/u.test(word));
  if (isCapital) return word.length === 1 ? 'initial' : 'capital';
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? 'number' : 'sign';
  if (/^\p{N}/u.test(word)) return 'number';
  return /^\p{L}/u.test(word) ? 'small' : 'sign';
}
