import type { Lexicon } from './lexicon.ts';
import { rolesOfShape } from './shape.ts';
import { DASH, plainSign, sign, signOf } from './signs.ts';

/** Beyond the last token. */
export const END = 0;
/** Kinds of tokens; any other kind is the code of a punctuation mark (dashes and quotation marks made one). */
export const WORD = 1;
export const NUMBER = 2;
/** An empty line: no citation runs over it. */
export const GAP = 3;

/**
 * A text cut into words (letters only), numbers (digits only) and single marks. White space is no token; `apart`
 * tells whether some stood in front. Columns are typed arrays, so that 10 MB stay cheap.
 */
export class Tokens {
  readonly text: string;
  length = 0;
  /** One entry more than tokens: END at `length`. */
  kind: Uint16Array;
  start: Int32Array;
  end: Int32Array;
  /** Bits of `role`, 0 for all but words. */
  roles: Int32Array;

  constructor(text: string) {
    const size = Math.ceil(text.length / USUAL_LENGTH) + SPARE;
    this.text = text;
    this.kind = new Uint16Array(size);
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.roles = new Int32Array(size);
  }

  /** White space stands between this token and the one before. */
  apart(index: number): boolean {
    return index === 0 || (this.start[index] as number) > (this.end[index - 1] as number);
  }

  /** The mark with this code stands here. */
  mark(index: number, code: number): boolean {
    return this.kind[index] === code;
  }

  has(index: number, bits: number): boolean {
    return ((this.roles[index] as number) & bits) !== 0;
  }

  word(index: number): string {
    return this.text.slice(this.start[index], this.end[index]);
  }

  /** Length of the token in code units. */
  size(index: number): number {
    return (this.end[index] as number) - (this.start[index] as number);
  }

  /** The word here is exactly this one. */
  is(index: number, word: string): boolean {
    return this.size(index) === word.length && this.text.startsWith(word, this.start[index]);
  }

  /** Text from the first token up to, not including, the token at `to`. */
  slice(from: number, to: number): string {
    return this.text.slice(this.start[from], this.end[to - 1]);
  }

  add(kind: number, start: number, end: number, roles: number): void {
    const index = this.length++;
    this.kind[index] = kind;
    this.start[index] = start;
    this.end[index] = end;
    this.roles[index] = roles;
    if (this.length + 1 >= this.kind.length) this.#grow();
  }

  #grow(): void {
    const size = this.kind.length * 2;
    this.kind = copy(this.kind, new Uint16Array(size));
    this.start = copy(this.start, new Int32Array(size));
    this.end = copy(this.end, new Int32Array(size));
    this.roles = copy(this.roles, new Int32Array(size));
  }
}

/** Code units for each token of a court's text, its white space included; a denser text makes the columns grow. */
const USUAL_LENGTH = 4;
const SPARE = 16;

/** Cuts a text in one pass. */
export function tokenise(text: string, lexicon: Lexicon): Tokens {
  const tokens = new Tokens(text);
  const length = text.length;
  let at = 0;
  let lines = 0;
  while (at < length) {
    const start = at;
    const code = text.charCodeAt(at++);
    const first = signOf(code);
    if (first === SPACE) continue;
    if (first === LINE) {
      lines++;
      continue;
    }
    if (lines > 1) tokens.add(GAP, start, start, 0);
    lines = 0;
    if (first >= LOWER) at = addWord(tokens, lexicon, start, code, first);
    else if (first === DIGIT) at = addNumber(tokens, start);
    else at = addMark(tokens, start, code);
  }
  tokens.add(END, length, length, 0);
  tokens.length--;
  return tokens;
}

/** Copies of the constants, because the loops over every sign run faster without a look into another module. */
const { space: SPACE, digit: DIGIT, lower: LOWER, upper: UPPER, line: LINE } = sign;

function addWord(
  tokens: Tokens,
  lexicon: Lexicon,
  start: number,
  code: number,
  first: number,
): number {
  const { text } = tokens;
  const length = text.length;
  let hash = code;
  let uppers = first === UPPER ? 1 : 0;
  let last = first;
  let at = start + 1;
  while (at < length) {
    const next = text.charCodeAt(at);
    const kind = signOf(next);
    if (kind !== LOWER && kind !== UPPER) break;
    if (kind === UPPER) uppers++;
    last = kind;
    hash = (Math.imul(hash, 31) + next) | 0;
    at++;
  }
  const known = lexicon.rolesOf(text, start, at, hash);
  const shape = first === UPPER ? rolesOfShape(text, start, at, uppers, last === UPPER, known) : 0;
  tokens.add(WORD, start, at, known | shape);
  return at;
}

function addNumber(tokens: Tokens, start: number): number {
  const { text } = tokens;
  let at = start + 1;
  while (at < text.length && signOf(text.charCodeAt(at)) === DIGIT) at++;
  tokens.add(NUMBER, start, at, 0);
  return at;
}

function addMark(tokens: Tokens, start: number, code: number): number {
  const { text } = tokens;
  const mark = plainSign(code);
  let at = start + 1;
  // "--" is a dash as some programs write it.
  while (mark === DASH && at < text.length && plainSign(text.charCodeAt(at)) === DASH) at++;
  tokens.add(mark, start, at, 0);
  return at;
}

function copy<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
