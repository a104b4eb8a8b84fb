import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';

const COLON = 0x3a;
const DOT = 0x2e;

/**
 * Behind an ECLI: "ECLI:DE:BGH:2018:170118B2STR87.17.0", also with the blanks that some programs put in, and in the
 * short form "EU:C:2016:426". -1 when none begins here.
 */
export function ecliEnd(t: Tokens, at: number): number {
  const long = t.has(at, role.ecli) && !t.is(at, 'EU');
  let p = long ? colon(t, at + 1) : at;
  if (p === -1 || t.kind[p] !== WORD || t.size(p) !== 2 || !t.has(p, role.capital)) return -1;
  p = colon(t, p + 1);
  if (p === -1 || t.kind[p] !== WORD) return -1;
  p = colon(t, p + 1);
  if (p === -1 || t.kind[p] !== NUMBER || t.size(p) !== 4) return -1;
  p = colon(t, p + 1);
  return p === -1 ? -1 : ordinalEnd(t, p, long);
}

function colon(t: Tokens, at: number): number {
  return t.mark(at, COLON) ? at + 1 : -1;
}

/** At most 25 letters, digits and dots (Council conclusions 2011/C 127/01, annex, no. 1). */
function ordinalEnd(t: Tokens, at: number, long: boolean): number {
  const start = t.start[at] as number;
  let end = -1;
  for (let p = at; p < at + LONGEST; p++) {
    const kind = t.kind[p];
    if (kind === DOT) continue;
    if (kind !== WORD && kind !== NUMBER) break;
    if ((t.end[p] as number) - start > LONGEST + (p - at)) break;
    // Blanks stand only behind dots or between the parts of the ordinal that sources tear apart.
    if (p > at && t.apart(p) && !(long && isTorn(t, p))) break;
    end = p + 1;
  }
  return end;
}

const LONGEST = 25;

function isTorn(t: Tokens, at: number): boolean {
  if (t.mark(at - 1, DOT)) return t.kind[at] === NUMBER;
  return /^[A-Z]+$/.test(t.word(at)) && !t.apart(at + 1) && t.kind[at + 1] === NUMBER;
}
