import { dateAt } from '../text/date.ts';
import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';

const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const DOT = 0x2e;
const DASH = 0x2d;
const OPEN = 0x28;
const CLOSE = 0x29;
const LESS = 0x3c;
const GREATER = 0x3e;

export type Publication = {
  readonly end: number;
  readonly date: string | null;
  readonly gazette: boolean;
};

/**
 * What often stands behind a law's name and belongs to it: its abbreviation in brackets, its date, its gazette.
 * "… (GKV-VStG) vom 22. 12. 2011 (BGBl I 2983)". The bracket alone is left out: it is a name of its own.
 */
export function publicationAt(t: Tokens, at: number): Publication {
  const dated = datedEnd(t, at) ?? datedInGazette(t, shortNameEnd(t, at));
  const named = dated?.end ?? at;
  const end = gazetteEnd(t, named);
  return { end, date: dated?.date ?? null, gazette: end !== named };
}

/** "(GKV-VStG) vom 22. 12. 2011 (BGBl I 2983)": the short name belongs to the title only inside a full reference. */
function datedInGazette(t: Tokens, at: number): { end: number; date: string } | null {
  const dated = datedEnd(t, at);
  return dated && gazetteEnd(t, dated.end) !== dated.end ? dated : null;
}

/**
 * The wording of a section by its date: "StGB vom 11.02.2005", as juris writes it, or with the gazette. A date in
 * words without a gazette is left alone: "nach § 72b ArbGG vom 27. Juli 2017" dates something else.
 */
export function wordingAt(t: Tokens, at: number): Omit<Publication, 'gazette'> {
  const dated = datedEnd(t, at);
  if (!dated) return { end: at, date: null };
  const end = gazetteEnd(t, dated.end);
  const inFigures = t.kind[dated.end - 3] === NUMBER && !t.apart(dated.end - 3);
  return end !== dated.end || inFigures ? { end, date: dated.date } : { end: at, date: null };
}

/** Behind "(StVereinfG)", "< HBeglG >" or "- WissZeitVG -". */
function shortNameEnd(t: Tokens, at: number): number {
  const closing = closers.get(t.kind[at] ?? 0);
  if (closing === undefined) return at;
  for (let p = at + 1; p < at + LONGEST_SHORT_NAME; p++) {
    if (t.kind[p] === closing && (closing !== DASH || t.apart(p))) return p + 1;
    if (t.kind[p] !== WORD && t.kind[p] !== NUMBER && !t.mark(p, DASH) && !t.mark(p, DOT))
      return at;
  }
  return at;
}

const LONGEST_SHORT_NAME = 10;
const closers = new Map([
  [OPEN, CLOSE],
  [LESS, GREATER],
  [DASH, DASH],
]);

function datedEnd(t: Tokens, at: number): { end: number; date: string } | null {
  const particle = t.is(at, 'vom') || t.is(at, 'v');
  if (!particle) return null;
  const date = dateAt(t, t.mark(at + 1, DOT) ? at + 2 : at + 1);
  return date && { end: date.end, date: date.iso };
}

/** Behind "(BGBl. I S. 1970)", ", BGBl I 2983", "< SächsGVBl. S. 430 >"; the start when no gazette stands here. */
function gazetteEnd(t: Tokens, at: number): number {
  const opening = t.kind[at] ?? 0;
  const opened = opening === OPEN || opening === LESS;
  let p = opened || opening === COMMA || opening === DASH ? at + 1 : at;
  if (t.has(p, role.adjective) || t.is(p, 'Nds') || t.is(p, 'Sächs'))
    p = t.mark(p + 1, DOT) ? p + 2 : p + 1;
  if (!t.has(p, role.gazette)) return at;
  const start = p;
  let pages = false;
  let inner = false;
  for (p++; p < start + LONGEST_GAZETTE && isGazettePart(t, p); p++) {
    if (t.kind[p] === NUMBER) pages = true;
    if (t.mark(p, GREATER) && !inner) break;
    if (t.mark(p, LESS) || t.mark(p, GREATER)) inner = t.mark(p, LESS);
  }
  if (!pages) return at;
  if (opened) return closingEnd(t, p, closers.get(opening) as number) ?? at;
  while (t.mark(p - 1, COMMA) || t.mark(p - 1, DOT)) p--;
  return p;
}

const LONGEST_GAZETTE = 30;

/** The bracket may say more: "(BGBl I S. 1704; im Folgenden: 13. AtG-Novelle)". */
function closingEnd(t: Tokens, at: number, closing: number): number | null {
  if (t.mark(at, closing)) return at + 1;
  if (!t.mark(at, SEMICOLON) && !t.mark(at, COMMA)) return null;
  for (let p = at + 1; p < at + LONGEST_REMARK; p++) if (t.mark(p, closing)) return p + 1;
  return null;
}

const LONGEST_REMARK = 24;

function isGazettePart(t: Tokens, at: number): boolean {
  const kind = t.kind[at];
  if (kind === NUMBER || kind === DOT) return true;
  if (kind === COMMA) return t.kind[at + 1] === NUMBER || t.is(at + 1, 'S');
  if (kind === LESS) return t.kind[at + 1] === NUMBER;
  if (kind === GREATER)
    return t.kind[at - 1] === NUMBER || t.is(at - 1, 'f') || t.mark(at - 1, DOT);
  return (
    kind === WORD && (t.has(at, role.roman) || t.has(at, role.land) || gazetteWords.has(t.word(at)))
  );
}

const gazetteWords = new Set('S Seite Teil Nr L C f ff vom EU EG Schl H'.split(' '));
