import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import { abbreviationAt, definedAt } from './abbreviation.ts';
import { euActAt } from './eu-act-name.ts';
import { knownNameAt, lawNameAt } from './law-name.ts';
import type { NamedLaw } from './named-law.ts';
import { publicationAt } from './publication.ts';

const DOT = 0x2e;
const DASH = 0x2d;

/**
 * A law that is named without a section: "das Grundgesetz", "nach dem SGB II", "der 35. BImSchV". `from`: the first
 * token that its name may take in to the left. null when no law is named at this token.
 */
export function lawAloneAt(t: Tokens, at: number, from: number): NamedLaw | null {
  return (
    euActAt(t, at) ??
    definedAt(t, at, from) ??
    abbreviationAlone(t, at, from) ??
    nameAlone(t, at, from)
  );
}

function abbreviationAlone(t: Tokens, at: number, from: number): NamedLaw | null {
  const prefixed =
    t.mark(at - 1, DOT) && at - 2 >= from ? abbreviationAt(t, at - 2, 'alone') : null;
  if (prefixed && prefixed.end > at) return prefixed;
  return abbreviationAt(t, at, 'alone') ?? publishedAt(t, at);
}

/** "UVNG vom 30. 4. 1963 (BGBl I 241)", "RRG 1992 vom 18. 12. 1989, BGBl I 2261". */
function publishedAt(t: Tokens, at: number): NamedLaw | null {
  const law = abbreviationAt(t, at, 'published');
  if (!law) return null;
  const published = publicationAt(t, law.end);
  return published.gazette ? { ...law, end: published.end, version: published.date } : null;
}

/** A name is found by its noun; what stands in front of the noun and belongs to the name is taken in. */
function nameAlone(t: Tokens, at: number, from: number): NamedLaw | null {
  if (!t.has(at, role.lawNoun | role.actNoun | role.ordinal)) return null;
  for (let start = Math.max(from, at - MOST_BEFORE); start < at; start++) {
    const known = t.has(start, role.capital) ? knownNameAt(t, start) : null;
    if (known && known.end > at) return known;
  }
  const start = nameStart(t, at, from);
  const law = lawNameAt(t, start, false) ?? lawNameAt(t, at, false);
  return law && { ...law, start };
}

const MOST_BEFORE = 3;

function nameStart(t: Tokens, at: number, from: number): number {
  let p = at;
  for (let i = 0; i < MOST_BEFORE; i++) {
    const before = stepLeft(t, p);
    if (before === p || before < from) return p;
    p = before;
  }
  return p;
}

/** Ordinals, adjectives and first halves of compounds: "Dreizehnten", "Sächsischen", "Teilzeit- und". */
function stepLeft(t: Tokens, at: number): number {
  if (t.mark(at - 1, DASH) && !t.apart(at) && t.kind[at - 2] === WORD) return at - 2;
  const half = t.has(at - 1, role.link) && t.mark(at - 2, DASH) && !t.apart(at - 2);
  if (half && t.kind[at - 3] === WORD) return at - 3;
  if (t.mark(at - 1, DOT) && t.kind[at - 2] === NUMBER && t.size(at - 2) <= 3) return at - 2;
  return isAttribute(t, at - 1) ? at - 1 : at;
}

/** "Dreizehnten", "Sächsischen", "tunesischen"; other adjectives with a capital only behind an article. */
function isAttribute(t: Tokens, at: number): boolean {
  if (t.kind[at] !== WORD) return false;
  const word = t.word(at);
  if (!t.has(at, role.capital)) return t.size(at) > 6 && /ische[nmrs]?$/.test(word);
  if (t.has(at, role.ordinal | role.adjective) || /(?:zehnt|zigst|undertst)e[nrs]?$/.test(word))
    return true;
  const ours = role.lawNoun | role.actNoun | role.type | role.courtOfPlace | role.month;
  return (
    t.has(at - 1, role.particle) &&
    t.size(at) > 5 &&
    /lich(?:e[nrs]?)$/.test(word) &&
    !t.has(at, ours)
  );
}
