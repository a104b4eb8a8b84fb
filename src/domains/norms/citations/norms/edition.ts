import words from '../../data/citation-words.json' with { type: 'json' };
import type { Law } from '../laws/law.ts';
import { laws } from '../laws/laws.ts';
import { role } from '../text/roles.ts';
import { NUMBER, type Tokens } from '../text/tokens.ts';
import type { NamedLaw } from './named-law.ts';

const DOT = 0x2e;
const DASH = 0x2d;

/** Takes in the Land, the edition and the wording: "ESchVO NW", "BeschFG 1996", "BetrAVG aF". */
export function withEdition(t: Tokens, start: number, at: number, federal: Law | null): NamedLaw {
  let end = landEnd(t, at);
  // A law of a Land bears the federal abbreviation and the Land: "VwVfG NRW" is not the VwVfG.
  const law = end === at ? federal : (laws().byAbbreviation.get(t.slice(start, end)) ?? null);
  if (isYear(t, end)) end++;
  const abbreviation = law?.abbreviation ?? t.slice(start, end).replace(/\s+/g, ' ');
  return { start, end: wordingEnd(t, end), law, abbreviation, version: null };
}

export function landEnd(t: Tokens, at: number): number {
  const named = landNames.has(t.word(at))
    ? at + 1
    : t.mark(at + 1, DASH) && landNames.has(t.slice(at, at + 3))
      ? at + 3
      : at;
  if (named !== at) return named;
  if (t.has(at, role.land) && t.apart(at)) return at + 1;
  return t.is(at, 'M') && t.mark(at + 1, DASH) && t.is(at + 2, 'V') ? at + 3 : at;
}

const landNames = new Set(words.landNames);

function isYear(t: Tokens, at: number): boolean {
  return (
    t.kind[at] === NUMBER && t.size(at) === 4 && t.apart(at) && /^(?:18|19|20)/.test(t.word(at))
  );
}

/** Behind "a. F.", "aF", "n. F.", "nF". */
export function wordingEnd(t: Tokens, at: number): number {
  if (t.is(at, 'aF') || t.is(at, 'nF')) return at + 1;
  const letter = t.is(at, 'a') || t.is(at, 'n');
  if (!letter || !t.mark(at + 1, DOT) || !t.is(at + 2, 'F')) return at;
  return t.mark(at + 3, DOT) ? at + 4 : at + 3;
}
