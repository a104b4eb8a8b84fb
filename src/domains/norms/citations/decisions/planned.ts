import { role } from '../text/roles.ts';
import { END, GAP, type Tokens } from '../text/tokens.ts';
import { type Draft, hasEvidence } from './draft.ts';

const COMMA = 0x2c;
const SEMICOLON = 0x3b;

/**
 * Behind the announcement of a printing: ", zur Veröffentlichung in BSGE und SozR 4-2500 § 27 Nr 29 vorgesehen",
 * ", für BSGE vorgesehen". The reporters in it name no further decision. -1 when none stands here.
 */
export function plannedEnd(t: Tokens, at: number, draft: Draft): number {
  if (!hasEvidence(draft)) return -1;
  const p = t.mark(at, COMMA) ? at + 1 : at;
  const announced =
    (t.is(p, 'zur') && t.is(p + 1, 'Veröffentlichung')) ||
    (t.is(p, 'für') && t.has(p + 1, role.reporter));
  if (!announced) return -1;
  for (let end = p + 1; end < p + LONGEST; end++) {
    if (t.is(end, 'vorgesehen') || t.is(end, 'bestimmt')) return end + 1;
    if (t.kind[end] === SEMICOLON || t.kind[end] === END || t.kind[end] === GAP) return -1;
  }
  return -1;
}

const LONGEST = 24;
