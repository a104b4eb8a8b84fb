import { resolveLaw } from '../laws/laws.ts';
import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import type { NamedLaw } from './named-law.ts';
import { titleEnd } from './title.ts';

const SLASH = 0x2f;
const DOT = 0x2e;
const OPEN = 0x28;
const CLOSE = 0x29;

/**
 * A directive or regulation of the European Union by its number: "Richtlinie 2011/36/EU", "VO (EG) Nr. 883/2004",
 * "Verordnung (EU) 2016/679 des Europäischen Parlaments und des Rates vom …". null when no such number follows.
 */
export function euActAt(t: Tokens, at: number): NamedLaw | null {
  if (!t.has(at, role.actNoun)) return null;
  const number = actNumberEnd(t, at + 1);
  if (number === -1) return null;
  const law = resolveLaw(
    t
      .slice(at, number)
      .replace(/\s*([/)])\s*/g, '$1')
      .replace(')', ') '),
  );
  const abbreviation = law?.abbreviation ?? t.slice(at, number).replace(/\s+/g, ' ');
  return { start: at, end: actTitleEnd(t, number), law, abbreviation, version: null };
}

/** Behind "(EG) Nr. 883/2004" or "2011/36/EU"; -1 when something else stands here. */
function actNumberEnd(t: Tokens, at: number): number {
  let p = at;
  let community = false;
  if (t.mark(p, OPEN) && isCommunity(t, p + 1) && t.mark(p + 2, CLOSE)) {
    p += 3;
    community = true;
  }
  if (t.is(p, 'Nr')) p = t.mark(p + 1, DOT) ? p + 2 : p + 1;
  if (t.kind[p] !== NUMBER || !t.mark(p + 1, SLASH) || t.kind[p + 2] !== NUMBER) return -1;
  const before = t.size(p);
  const after = t.size(p + 2);
  p += 3;
  if (t.mark(p, SLASH) && isCommunity(t, p + 1)) return p + 2;
  // "VO 1400/2002": one of the two is a year.
  return community || before === 4 || after === 4 ? p : -1;
}

function isCommunity(t: Tokens, at: number): boolean {
  return t.kind[at] === WORD && communities.has(t.word(at));
}

const communities = new Set(['EU', 'EG', 'EWG', 'Euratom', 'EURATOM', 'EGKS']);

/** "des Europäischen Parlaments und des Rates vom … zur …": the title is part of the name when it is given. */
function actTitleEnd(t: Tokens, at: number): number {
  const official = t.is(at, 'des') || t.is(at, 'der');
  const body =
    official &&
    (t.is(at + 1, 'Europäischen') || t.is(at + 1, 'Rates') || t.is(at + 1, 'Kommission'));
  return body ? titleEnd(t, at) : at;
}
