import type { Law } from '../laws/law.ts';
import { laws } from '../laws/laws.ts';
import { toSgb } from '../laws/sgb.ts';
import { role } from '../text/roles.ts';
import { NUMBER, type Tokens } from '../text/tokens.ts';
import { withEdition } from './edition.ts';
import { isLawForm, isNotLaw, type Place } from './law-form.ts';
import type { NamedLaw } from './named-law.ts';

const DOT = 0x2e;
const SLASH = 0x2f;
const DASH = 0x2d;
const OPEN = 0x28;
const LESS = 0x3c;
/** Closing marks, comma and semicolon. */
const closing = new Set([0x29, 0x3e, DASH, 0x2c, 0x3b]);

/**
 * The law whose abbreviation begins here: "StGB", "SGB XII", "FreizügG/EU", "35. BImSchV", "Nds. SOG",
 * "SächsPersVG", "GeschmMG a. F.". null when none does; collective agreements and bye-laws are none.
 */
export function abbreviationAt(t: Tokens, at: number, place: Place): NamedLaw | null {
  const first = behindPrefix(t, at);
  if (!t.has(first, role.law | role.lawShape)) return null;
  const sgb = sgbAt(t, first);
  if (sgb) return sgb;
  const end = joinedEnd(t, first);
  if (isNotLaw(t, first, end, place)) return null;
  const known = first === at || t.kind[at] === NUMBER ? knownAt(t, at, first, end) : null;
  if (known && (place !== 'alone' || isCertain(t, at, first, known)))
    return withEdition(t, at, known.end, known.law);
  return !known && isLawForm(t, first, end, place) ? withEdition(t, at, end, null) : null;
}

/** Token of the abbreviation itself behind "35. " or "Nds. ". */
function behindPrefix(t: Tokens, at: number): number {
  const prefix = t.kind[at] === NUMBER || t.has(at, role.land);
  return prefix && t.mark(at + 1, DOT) && t.apart(at + 2) ? at + 2 : at;
}

/** "SGB XII", "SGB 12"; a bare "SGB" stands for the code as a whole. */
function sgbAt(t: Tokens, at: number): NamedLaw | null {
  if (!t.is(at, 'SGB')) return null;
  const next = t.mark(at + 1, DASH) && !t.apart(at + 2) ? at + 2 : at + 1;
  const numeral = t.kind[next] === NUMBER || t.has(next, role.roman);
  const sgb = numeral ? toSgb(`SGB ${t.word(next)}`) : null;
  const law = sgb ? (laws().byAbbreviation.get(sgb) ?? null) : null;
  return withEdition(t, at, law ? next + 1 : at + 1, law);
}

/** Behind the parts written together with hyphens or strokes: "BGB-InfoV", "FreizügG/EU". */
function joinedEnd(t: Tokens, at: number): number {
  let end = at + 1;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const joined = t.mark(end, DASH) || t.mark(end, SLASH);
    if (!joined || t.apart(end) || t.apart(end + 1) || !t.has(end + 1, role.capital)) break;
    end += 2;
  }
  return end;
}

const MOST_PARTS = 4;

type Known = { readonly law: Law; readonly end: number };

/** The longest spelling that the table has: with the number in front, with a further word, or as it stands. */
function knownAt(t: Tokens, at: number, first: number, end: number): Known | null {
  if (at !== first) {
    const law = laws().byAbbreviation.get(`${t.word(at)}. ${t.slice(first, end)}`);
    return law ? { law, end } : null;
  }
  const written = t.slice(first, end);
  if (laws().longer.has(written) && t.apart(end)) {
    const second = t.kind[end] === NUMBER ? end + 1 : joinedEnd(t, end);
    const law = laws().byAbbreviation.get(`${written} ${t.slice(end, second)}`);
    if (law) return { law, end: second };
  }
  const law = laws().byAbbreviation.get(written);
  return law ? { law, end } : null;
}

/**
 * Alone in a sentence a short row of capitals may be anything ("SG" the Sozialgericht, "RV" the pension insurance),
 * so only laws count that are cited all the time, and abbreviations that no other word looks like.
 */
function isCertain(t: Tokens, at: number, first: number, known: Known): boolean {
  if (at !== first) return true;
  const other = role.court | role.courtOfPlace | role.reporter | role.register;
  if (t.has(first, other)) return known.end > first + 1;
  return laws().common.has(known.law) || CERTAIN_FORM.test(t.word(first)) || known.end > first + 1;
}

const CERTAIN_FORM = /\p{Ll}\p{L}*\p{Lu}$|^\p{Lu}{3,}[GO]$/u;

/**
 * An abbreviation that is just being introduced behind a name, whatever its form: "des Dauergrünlandgesetzes
 * (DGL) …". `from` is where the citation before ended, which must touch the bracket.
 */
export function definedAt(t: Tokens, at: number, from: number): NamedLaw | null {
  const opened = t.mark(at - 1, OPEN) || t.mark(at - 1, LESS) || t.mark(at - 1, DASH);
  if (!opened || at - 1 !== from || from === 0 || !t.has(at, role.law | role.lawShape)) return null;
  if (t.size(at) < 3 && !t.has(at, role.law)) return null;
  const law = sgbAt(t, at) ?? abbreviationAt(t, at, 'article');
  return law && closes(t, law.end) ? law : null;
}

function closes(t: Tokens, at: number): boolean {
  return closing.has(t.kind[at] ?? 0);
}
