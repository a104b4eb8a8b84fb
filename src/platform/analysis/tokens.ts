/** How a word hangs on the one before it: by a hyphen, by another sign without space ("87/22"), or not. */
export type Joint = 'hyphen' | 'sign' | 'space';

export type Visitor = (start: number, end: number, joint: Joint) => void;

/**
 * Calls `visit` for every word of a text: runs of letters and digits, with the invisible signs and combining marks
 * inside them. "Arbeitnehmer*innen" and a word divided at the end of a line ("Men-\nschenhandel") are one word,
 * "Nicht-EU-Bürger" is three. start and end are offsets in UTF-16 code units. Linear in the text.
 */
export function eachToken(text: string, visit: Visitor): void {
  const length = text.length;
  let at = 0;
  let last = -1;
  while (at < length) {
    if (kindOf(text, at) !== letter) {
      at += 1;
      continue;
    }
    const start = at;
    at = endOfWord(text, at + 1);
    visit(start, at, jointOf(text, last, start));
    last = at;
  }
}

function endOfWord(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && kindOf(text, at) !== other) at += 1;
    const next = continuation(text, at);
    if (next === -1) return at;
    at = next;
  }
}

/** Where the word goes on behind a sign that does not end it, or -1. */
function continuation(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign === 0x2d) {
    division.lastIndex = at;
    return division.test(text) ? division.lastIndex : -1;
  }
  if (sign !== 0x2a && sign !== 0x3a && sign !== 0x5f) return -1;
  feminine.lastIndex = at;
  return feminine.test(text) ? at + 1 : -1;
}

/** At most eight spaces are passed, so that a page of blanks costs nothing. */
const division =
  /-[ \t]{0,8}\r?\n[ \t]{0,8}(?!(?:und|oder|bzw|sowie|als|noch|bis)(?!\p{L}))(?=\p{Ll}\p{Ll})/uy;
const divisions = new RegExp(division.source, 'gu');

/** A text for reading: words divided at line ends are joined, invisible signs left out. */
export function withoutDivisions(text: string): string {
  const joined = text.includes('-') && text.includes('\n') ? text.replace(divisions, '') : text;
  return /\p{Cf}/u.test(joined) ? joined.replace(/\p{Cf}/gu, '') : joined;
}

const feminine = /[*:_]in(?:nen)?(?![\p{L}\p{N}])/uy;

function jointOf(text: string, last: number, start: number): Joint {
  if (last === -1 || start - last > 1) return 'space';
  const sign = text.charCodeAt(last);
  if (sign === 0x2d || sign === 0x2010 || sign === 0x2011) return 'hyphen';
  return sign > 0x20 && sign !== 0xa0 ? 'sign' : 'space';
}

const other = 0;
const letter = 1;
/** Belongs to a word that has begun: marks and invisible signs. */
const inside = 2;
const unknown = 3;

/** One entry per code unit, filled at first sight. */
const kinds = new Uint8Array(0x10000).fill(unknown);

function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (kinds[code] === unknown) kinds[code] = classify(code);
  return kinds[code] as number;
}

/** Letters beyond the basic plane are taken on trust, half by half: normaliseWord drops what is none. */
function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return letter;
  const sign = String.fromCharCode(code);
  if (/[\p{L}\p{N}]/u.test(sign)) return letter;
  return /[\p{M}\p{Cf}]/u.test(sign) ? inside : other;
}
