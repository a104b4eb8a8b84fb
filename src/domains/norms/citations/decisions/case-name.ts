import { role } from '../text/roles.ts';
import { END, GAP, type Tokens, WORD } from '../text/tokens.ts';
import { type Draft, hasEvidence } from './draft.ts';
import { ecliEnd } from './ecli.ts';
import { euFileNumberEnd, plainNumberEnd } from './file-number.ts';

const COMMA = 0x2c;
const DASH = 0x2d;
const QUOTE = 0x22;
const DOT = 0x2e;
const SEMICOLON = 0x3b;
const OPEN = 0x28;
const SECTION = 0xa7;
const SQUARE = 0x5b;
const SQUARE_END = 0x5d;
const CLOSE = 0x29;

/**
 * The name by which courts cite a decision behind a dash: "– Audi / HABM [Vorsprung durch Technik]", "- OUI",
 * "– for you". -1 when what follows is the sentence going on.
 */
export function caseNameEnd(t: Tokens, at: number): number {
  if ((t.kind[at] !== WORD && !t.mark(at, QUOTE)) || smallStarts.has(t.word(at))) return -1;
  let capital = false;
  let small = 0;
  let depth = 0;
  for (let p = at; p < at + LONGEST; p++) {
    const kind = t.kind[p] as number;
    if (kind === OPEN || kind === SQUARE) depth++;
    else if (kind === SQUARE_END) depth--;
    else if (kind === CLOSE && depth > 0) depth--;
    else if (ends(t, p)) return p > at && isName(t, at, p, capital) ? p : -1;
    if (kind === SECTION) return -1;
    if (t.has(p, role.capital)) capital = true;
    else if (kind === WORD && depth === 0 && ++small > MOST_SMALL) return -1;
  }
  return -1;
}

const LONGEST = 16;
/** A sentence that goes on has more small words than a name. */
const MOST_SMALL = 4;
const smallStarts = new Set(
  'zu zur zum und mit im in insoweit vgl so aber nicht jeweils oder bei wie auch dort mwN die dass ist juris ebenso wobei ff anders beide offen unter'.split(
    ' ',
  ),
);

function ends(t: Tokens, at: number): boolean {
  const kind = t.kind[at];
  if (kind === SEMICOLON || kind === CLOSE || kind === COMMA || kind === END || kind === GAP)
    return true;
  if (kind === DASH && t.apart(at) && t.apart(at + 1)) return true;
  if (kind === DOT) return isFullStop(t, at);
  return t.is(at, 'm') && t.mark(at + 1, DOT) && t.is(at + 2, 'w');
}

/** Not the dot of "e. V.", "Bild.T-Online.de", "SAT. 2". */
function isFullStop(t: Tokens, at: number): boolean {
  if (t.kind[at + 1] === END || t.kind[at + 1] === GAP) return true;
  return t.apart(at + 1) && t.size(at - 1) > 1 && t.kind[at + 1] === WORD;
}

/** A name without a capital letter is believed only where the citation visibly ends. */
function isName(t: Tokens, at: number, end: number, capital: boolean): boolean {
  const closed = t.mark(end, SEMICOLON) || t.mark(end, CLOSE);
  if (!capital) return closed && end - at <= 3;
  if (!t.has(at, role.capital) && t.kind[at] === WORD) return closed;
  return closed || end - at <= 6;
}

/** "[Kommission / Luxemburg]", "[GK]": a name or bench in square brackets; -1 when none stands here. */
export function bracketedNameEnd(t: Tokens, at: number): number {
  if (!t.mark(at, SQUARE) || !t.has(at + 1, role.capital)) return -1;
  for (let p = at + 1; p < at + LONGEST; p++) {
    if (t.mark(p, SQUARE_END)) return p + 1;
    if (t.kind[p] === GAP || t.kind[p] === END) return -1;
  }
  return -1;
}

/**
 * European courts put the name of the case between court, date and number: "EGMR, Varga u. a. v. Ungarn,
 * Nr. 14097/12", "EuGH-Urteil DNB Banka vom …", "…, Murray / Niederlande, Rn. 100". Answers where the name ends and
 * the citation goes on; -1 when it does not.
 */
export function foreignNameEnd(t: Tokens, at: number, draft: Draft): number {
  const evidence = hasEvidence(draft);
  if (!draft.european && (evidence || draft.date === null)) return -1;
  let p = at;
  if (t.is(p, 'et') && t.is(p + 1, 'al')) p += t.mark(p + 2, DOT) ? 3 : 2;
  while (p < at + 6 && (t.mark(p, COMMA) || t.mark(p, DASH) || t.mark(p, OPEN))) p++;
  if (t.is(p, 'in') && /^Sachen?$/.test(t.word(p + 2))) p += 3;
  if (!t.has(p, role.capital) || (evidence && p === at)) return -1;
  for (let end = p + 1; end < p + LONGEST_FOREIGN; end++) {
    const inside = t.mark(end, OPEN) || (evidence && t.mark(end, COMMA)) ? end + 1 : end;
    if (goesOn(t, end, draft, evidence) || goesOn(t, inside, draft, evidence)) return end;
    const kind = t.kind[end];
    if (kind === SEMICOLON || kind === CLOSE || kind === END || kind === GAP) return -1;
    if (evidence && t.has(end, role.court | role.courtOfPlace | role.type)) return -1;
    if (kind === WORD && !t.has(end, role.capital) && t.size(end) > LONGEST_SMALL) return -1;
  }
  return -1;
}

const LONGEST_FOREIGN = 26;
/** "gegen", "and", "v", "des"; verbs are longer. */
const LONGEST_SMALL = 6;

function goesOn(t: Tokens, at: number, draft: Draft, evidence: boolean): boolean {
  if (evidence) {
    if (t.has(at, role.reporter)) return t.is(at, 'Slg') || t.is(at, 'juris');
    return t.has(at, role.pinpoint) || (t.mark(at, SECTION) && t.mark(at - 1, COMMA));
  }
  if (draft.european && (t.is(at, 'vom') || (t.has(at, role.type) && draft.date === null)))
    return true;
  if (euFileNumberEnd(t, at) !== -1 || ecliEnd(t, at) !== -1) return true;
  const number = plainNumberEnd(t, at);
  return number !== -1 && (t.is(at, 'Nr') || t.is(number + 1, 'Slg'));
}
