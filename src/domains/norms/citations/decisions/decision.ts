import { role } from '../text/roles.ts';
import { END, GAP, NUMBER, type Tokens } from '../text/tokens.ts';
import { bracketedNameEnd, caseNameEnd, foreignNameEnd } from './case-name.ts';
import { type Draft, emptyDraft, hasEvidence } from './draft.ts';
import { readHead } from './head.ts';
import { readIdentifier } from './identifier.ts';
import { isLiterature } from './literature.ts';
import { citedAboveEnd, pinpointAt } from './pinpoint.ts';
import { plannedEnd } from './planned.ts';
import { separatorEnd } from './separator.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const DASH = 0x2d;
const SEMICOLON = 0x3b;
const SQUARE_END = 0x5d;

export type DecisionFound = { readonly start: number; readonly end: number; readonly draft: Draft };

/** Words with which a decision may begin, besides numbers and "vom". */
export const decisionStart =
  role.court |
  role.courtOfPlace |
  role.chamber |
  role.type |
  role.reporter |
  role.register |
  role.ecli |
  role.roman |
  role.adjective;

/**
 * The decision cited from this token on, null when none is. `before` is the decision read last, which a list goes
 * on from: "BGH, GRUR 2012, 270 – Link economy; a. a. O. – for you".
 */
export function decisionAt(
  t: Tokens,
  at: number,
  before: DecisionFound | null,
): DecisionFound | null {
  const chained = before !== null && before.end === at - 1 && t.mark(at - 1, SEMICOLON);
  const draft = emptyDraft();
  const first = firstEnd(t, at, draft, chained);
  if (first === -1) return null;
  let end = first;
  for (let i = 0; i < MOST_ELEMENTS; i++) {
    const next = nextEnd(t, end, draft);
    if (next === -1) break;
    end = next;
  }
  end = closingEnd(t, end, draft);
  if (!isCitation(t, at, draft, chained)) return null;
  return { start: nameStart(t, at, draft, before), end, draft };
}

/** Bounds the work at one token. */
const MOST_ELEMENTS = 40;

function isCitation(t: Tokens, at: number, draft: Draft, chained: boolean): boolean {
  if (draft.fileNumber !== null || draft.ecli !== null) return true;
  if (draft.reporter !== null) return !isLiterature(t, at, draft, chained);
  if (draft.above) return draft.named && (draft.court !== null || chained);
  return draft.database && draft.court !== null && draft.date !== null;
}

function firstEnd(t: Tokens, at: number, draft: Draft, chained: boolean): number {
  const above = chained ? citedAboveEnd(t, at) : -1;
  if (above !== -1) {
    draft.above = true;
    return above;
  }
  return readIdentifier(t, at, draft, true) || readHead(t, at, draft, true) || -1;
}

/** Behind the next element and what parts it from the last; -1 when the citation ends here. */
function nextEnd(t: Tokens, at: number, draft: Draft): number {
  const { dashes, brackets } = draft;
  const planned = plannedEnd(t, at, draft);
  if (planned !== -1) return planned;
  let p = at;
  for (let i = 0; i < MOST_SEPARATORS; i++) {
    const element = elementEnd(t, p, draft);
    if (element !== -1) return element;
    // "Entscheidungen des Senats (BAG …": a full citation in brackets is one of its own.
    if (t.mark(p, OPEN) && draft.date === null && !hasEvidence(draft) && startsCitation(t, p + 1))
      break;
    const separator = separatorEnd(t, p, draft);
    if (separator === -1) break;
    p = separator;
  }
  draft.dashes = dashes;
  draft.brackets = brackets;
  return foreignNameEnd(t, at, draft);
}

const MOST_SEPARATORS = 5;

function startsCitation(t: Tokens, at: number): boolean {
  return (
    t.has(at, role.court | role.courtOfPlace | role.type | role.reporter) && !t.mark(at + 1, CLOSE)
  );
}

/** Reads one element at a token into the draft and answers where it ends; -1 when none stands here. */
function elementEnd(t: Tokens, at: number, draft: Draft): number {
  const kind = t.kind[at];
  if (kind === END || kind === GAP) return -1;
  return (
    readIdentifier(t, at, draft, false) ||
    readHead(t, at, draft, false) ||
    readPlace(t, at, draft) ||
    readName(t, at, draft) ||
    -1
  );
}

/** Paragraph, page, "a. a. O."; 0 when none stands here. */
function readPlace(t: Tokens, at: number, draft: Draft): number {
  const above = citedAboveEnd(t, at);
  if (above !== -1) {
    draft.above = true;
    return above;
  }
  if (!hasEvidence(draft) && !draft.above && !draft.database) return 0;
  // "RdNr 4 und Nr 21 RdNr 4", "LS und Rn. 34".
  const further =
    t.is(at, 'und') && (t.has(at + 1, role.pinpoint) || t.is(at + 1, 'Nr')) ? at + 1 : at;
  const pinpoint = pinpointAt(t, further);
  if (!pinpoint) return 0;
  draft.paragraph ??= pinpoint.paragraph;
  return pinpoint.end;
}

/** The name of the case, behind a dash or in square brackets; 0 when none stands here. */
function readName(t: Tokens, at: number, draft: Draft): number {
  const bracketed = draft.fileNumber !== null || draft.european ? bracketedNameEnd(t, at) : -1;
  if (bracketed !== -1) return bracketed;
  if (!t.mark(at - 1, DASH) || !t.apart(at - 1) || !t.apart(at)) return 0;
  const expected = hasEvidence(draft) || draft.above;
  const end = expected ? caseNameEnd(t, at) : nameBeforeAbove(t, at, draft);
  if (end === -1) return 0;
  draft.named = true;
  return end;
}

/** "BGH – FUSSBALL WM 2006 a. a. O.": the name first. */
function nameBeforeAbove(t: Tokens, at: number, draft: Draft): number {
  if (draft.court === null || draft.date !== null) return -1;
  for (let p = at; p < at + LONGEST_NAME; p++) {
    const comma = t.mark(p, COMMA) ? 1 : 0;
    if (citedAboveEnd(t, p + comma) !== -1) return p > at ? p : -1;
    if (comma === 1 || (t.kind[p] !== NUMBER && t.size(p) === 1)) return -1;
  }
  return -1;
}

const LONGEST_NAME = 8;

/** The dash or bracket that closes what was opened: "- 7 U 44/12 -", "(BFHE 222, 176)". */
function closingEnd(t: Tokens, at: number, draft: Draft): number {
  const open = draft.dashes % 2 === 1 && draft.fileNumber !== null;
  let p = open && t.mark(at, DASH) ? at + 1 : at;
  while (draft.brackets > 0 && (t.mark(p, CLOSE) || t.mark(p, SQUARE_END))) {
    draft.brackets--;
    p++;
  }
  return open && p > at && !t.mark(at, DASH) && t.mark(p, DASH) ? p + 1 : p;
}

/** A further case of a European list begins with its name: "…; Kommission / Polen, EU:C:2013:608". */
function nameStart(t: Tokens, at: number, draft: Draft, before: DecisionFound | null): number {
  if (before === null || !before.draft.european || draft.court !== null || draft.type !== null)
    return at;
  const start = before.end + 1;
  const near = at - start > 0 && at - start <= LONGEST_FOREIGN;
  if (!near || !t.mark(before.end, SEMICOLON) || !t.has(start, role.capital)) return at;
  for (let p = start; p < at; p++) if (t.mark(p, SEMICOLON) || t.mark(p, CLOSE)) return at;
  draft.european = true;
  return start;
}

const LONGEST_FOREIGN = 14;
