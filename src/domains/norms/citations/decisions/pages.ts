import { role } from '../text/roles.ts';
import { GAP, NUMBER, type Tokens, WORD } from '../text/tokens.ts';

const COMMA = 0x2c;
const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const OPEN = 0x28;
const CLOSE = 0x29;
const LESS = 0x3c;
const GREATER = 0x3e;

/** Behind the further numbers of a list of pages or paragraphs: "162, 163 f.", "27 ff.", "51 - 53", "96, 102 ff.". */
export function numbersEnd(t: Tokens, at: number): number {
  let p = at;
  for (let i = 0; i < MOST; i++) {
    const next = stepEnd(t, p);
    if (next === p) return p;
    p = next;
  }
  return p;
}

/** Bounds the list; a real one has a dozen numbers. */
const MOST = 60;

function stepEnd(t: Tokens, at: number): number {
  if (t.is(at, 'f') || t.is(at, 'ff')) return t.mark(at + 1, DOT) ? at + 2 : at + 1;
  if (t.kind[at] === WORD && t.size(at) === 1 && !t.apart(at)) return at + 1;
  const joins =
    t.mark(at, COMMA) ||
    t.mark(at, DASH) ||
    t.mark(at, SLASH) ||
    t.is(at, 'bis') ||
    t.is(at, 'und');
  return joins && t.kind[at + 1] === NUMBER && isPage(t, at + 1) ? at + 2 : at;
}

/** Not the first number of a date, of a file number or of a reporter's year. */
function isPage(t: Tokens, at: number): boolean {
  if (t.size(at) > 6) return false;
  if (t.mark(at + 1, DOT) && (t.has(at + 2, role.month) || t.kind[at + 2] === NUMBER)) return false;
  if (t.mark(at + 1, SLASH) && t.kind[at + 2] === NUMBER) return false;
  const sign = t.has(at + 1, role.capital) && !t.has(at + 1, role.pinpoint) && t.size(at + 1) <= 5;
  return !(sign && t.kind[at + 2] === NUMBER && t.mark(at + 3, SLASH));
}

/** Behind "< 320 f. Rn. 12 >", "(Ls.)", "(Nr. 15)", "<LS>": the start when no such bracket stands here. */
export function bracketEnd(t: Tokens, at: number): number {
  const closing = closers.get(t.kind[at] ?? 0);
  if (closing === undefined || (closing !== GREATER && !isPlaceInBracket(t, at + 1))) return at;
  const longest = closing === GREATER ? 40 : 12;
  for (let p = at + 1; p < at + longest && t.kind[p] !== GAP; p++)
    if (t.mark(p, closing)) return p + 1;
  return at;
}

const closers = new Map([
  [LESS, GREATER],
  [OPEN, CLOSE],
  [0x5b, 0x5d],
]);

function isPlaceInBracket(t: Tokens, at: number): boolean {
  if (t.kind[at] === NUMBER) return !t.mark(at + 1, DOT) || !t.apart(at + 2);
  return t.has(at, role.pinpoint) || placeWords.has(t.word(at));
}

const placeWords = new Set([
  'Ls',
  'LS',
  'Nr',
  'Nrn',
  'S',
  'Leitsatz',
  'insoweit',
  'unter',
  'Tz',
  'L',
  'Kurzwiedergabe',
  'red',
]);
