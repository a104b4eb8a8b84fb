import { role } from '../text/roles.ts';
import type { Tokens } from '../text/tokens.ts';
import { benchEnd, chamberEnd, courtEnd } from './court.ts';
import { namesNoCourt } from './court-name.ts';
import { type Draft, hasEvidence } from './draft.ts';

const DASH = 0x2d;
const DOT = 0x2e;
const OPEN = 0x28;
const CLOSE = 0x29;

/** Court, chamber or type of decision at a token, read into the draft; 0 when none stands here. */
export function readHead(t: Tokens, at: number, draft: Draft, first: boolean): number {
  const court = courtEnd(t, at);
  if (court !== -1) return readCourt(t, at, court, draft);
  if (t.has(at, role.type)) return readType(t, at, draft);
  if (t.is(at - 1, 'des')) {
    const unnamed = readUnnamedCourt(t, at, draft);
    if (unnamed !== 0) return unnamed;
  }
  if (isLetterType(t, at, draft)) {
    draft.type = t.word(at);
    return at + 2;
  }
  return readChamber(t, at, draft, first);
}

function readCourt(t: Tokens, at: number, end: number, draft: Draft): number {
  if (hasEvidence(draft) || (draft.court !== null && !namesNoCourt(draft.court))) return 0;
  draft.court = t.slice(at, end).replace(/\s+/g, ' ');
  draft.european = /^(?:Eu|EG|EK|Gerichtshof)/.test(draft.court);
  const short = shortNameEnd(t, end);
  if (short !== end) return short;
  // "BFH-Urteil".
  const compound = t.mark(end, DASH) && t.has(end + 1, role.type) && !t.apart(end + 1);
  if (!compound || draft.type !== null) return end;
  draft.type = t.word(end + 1);
  return end + 2;
}

/** "Urteil des Gerichtshofs", "Urteil des Gerichts erster Instanz", as the European courts call themselves. */
function readUnnamedCourt(t: Tokens, at: number, draft: Draft): number {
  if (draft.type === null || draft.court !== null || draft.date !== null) return 0;
  const word = t.word(at);
  if (/^Gerichtshofe?s$/.test(word)) return readCourt(t, at, benchEnd(t, at + 1), draft);
  if (!/^Gericht(?:e?s)?$/.test(word)) return 0;
  return benchEnd(t, t.is(at + 1, 'erster') && t.is(at + 2, 'Instanz') ? at + 3 : at + 1);
}

/** "Bundesfinanzhofs - BFH -", "Bundesfinanzhofs (BFH)": the short name that a text introduces. */
function shortNameEnd(t: Tokens, at: number): number {
  if (!t.has(at + 1, role.court | role.courtOfPlace)) return at;
  const dashed = t.mark(at, DASH) && t.mark(at + 2, DASH) && t.apart(at + 1);
  return dashed || (t.mark(at, OPEN) && t.mark(at + 2, CLOSE)) ? at + 3 : at;
}

function readType(t: Tokens, at: number, draft: Draft): number {
  if (draft.date !== null || draft.type !== null) return 0;
  draft.type = t.word(at);
  return t.mark(at + 1, DOT) && shortened.has(draft.type) ? at + 2 : at + 1;
}

const shortened = new Set(['Urt', 'Beschl', 'Entsch', 'Az', 'AZ']);

/** "BGH, U. v. 3.3.2015": the letter alone means nothing, with a court in front and "v." behind it is the type. */
function isLetterType(t: Tokens, at: number, draft: Draft): boolean {
  const letter = t.is(at, 'U') || t.is(at, 'B');
  return (
    letter &&
    t.mark(at + 1, DOT) &&
    draft.court !== null &&
    draft.type === null &&
    t.is(at + 2, 'v')
  );
}

function readChamber(t: Tokens, at: number, draft: Draft, first: boolean): number {
  if (hasEvidence(draft) || draft.chamber) return 0;
  const end = chamberEnd(t, at);
  if (end === -1 || (first && !t.has(at, role.chamber))) return 0;
  // "der 2. Kammer des Ersten Senats" are two.
  draft.chamber = t.word(end - 1) !== 'Kammer';
  // "Senat, Urteil vom …": the court that decides cites itself.
  if (first) draft.court = t.slice(at, end);
  return end;
}
