import type { Citation } from '../citation.ts';
import { type DecisionFound, decisionAt, decisionStart } from './decisions/decision.ts';
import { decisionReference, normalisedDecision } from './decisions/reference.ts';
import { normReferenceLabel } from './norms/label.ts';
import { furtherSectionsAt, type NormFound, normAt, normStart } from './norms/norm.ts';
import { role } from './text/roles.ts';
import { GAP, NUMBER, type Tokens, tokenise, WORD } from './text/tokens.ts';
import { lexicon } from './text/vocabulary.ts';

const DOT = 0x2e;
const SECTION = 0xa7;

/**
 * The norms and decisions that a text cites, in the order in which they stand. Offsets are UTF-16 code units; no two
 * spans overlap. A list is one span whose `norms` are spread. The time is linear in the length of the text: each
 * token is the start of a bounded number of steps, and what a list has read is not read again.
 */
export function findCitations(text: string): Citation[] {
  const t = tokenise(text, lexicon());
  const found: Citation[] = [];
  let free = 0;
  let before = null as Before | null;
  for (let at = 0; at < t.length; ) {
    const decision: DecisionFound | null = mayStartDecision(t, at)
      ? decisionAt(t, at, before?.found ?? null)
      : null;
    if (decision) {
      before = { found: decision, court: courtOf(t, decision, before) };
      found.push(decisionCitation(t, decision, before.court));
      free = at = decision.end;
      continue;
    }
    let norm: NormFound | null = mayStartNorm(t, at) ? normAt(t, at, free) : null;
    if (!norm) at++;
    const listed = t.mark(at, SECTION) && t.mark(at + 1, SECTION);
    while (norm) {
      if (norm.norms) found.push(normCitation(t, norm, norm.norms));
      free = at = norm.end;
      norm = listed && norm.norms ? furtherSectionsAt(t, at) : null;
    }
  }
  return found;
}

type Before = { readonly found: DecisionFound; readonly court: string | null };

function mayStartDecision(t: Tokens, at: number): boolean {
  const kind = t.kind[at];
  if (kind === NUMBER) return mayStartWithNumber(t, at);
  if (kind !== WORD) return false;
  if (t.has(at, decisionStart)) return true;
  if (t.has(at, role.particle))
    return (t.is(at, 'vom') || t.is(at, 'v')) && t.kind[at + 1] !== WORD;
  // "B 12 KR 3/14 R", "C-680/15", and "a. a. O." in a list.
  if (t.size(at) > 2) return false;
  return t.has(at, role.capital)
    ? t.kind[at + 1] === NUMBER || t.kind[at + 2] === NUMBER
    : t.is(at, 'a');
}

/** A date or the chamber of a file number. */
function mayStartWithNumber(t: Tokens, at: number): boolean {
  if (t.mark(at + 1, DOT)) return t.has(at + 2, role.month) || t.kind[at + 2] === NUMBER;
  if (t.kind[at + 1] === WORD) return t.has(at + 1, role.capital) || t.size(at + 1) === 1;
  return t.kind[at + 2] === NUMBER;
}

function mayStartNorm(t: Tokens, at: number): boolean {
  return t.kind[at] === SECTION || t.has(at, normStart);
}

/** "BGH, Urteil vom …; vom …": what a list leaves out is the court of the decision before. */
function courtOf(t: Tokens, decision: DecisionFound, before: Before | null): string | null {
  if (decision.draft.court !== null || before === null) return decision.draft.court;
  const from = before.found.end;
  if (decision.start - from > LONGEST_LINK) return null;
  for (let p = from; p < decision.start; p++) if (t.kind[p] === GAP) return null;
  const onlyReporter = decision.draft.fileNumber === null && decision.draft.date === null;
  return onlyReporter ? null : before.court;
}

/** "; ", "und", ", ebenso", "sowie". */
const LONGEST_LINK = 2;

function decisionCitation(t: Tokens, found: DecisionFound, court: string | null): Citation {
  const decision = decisionReference(found.draft, court);
  return {
    kind: 'decision',
    ...span(t, found),
    normalised: normalisedDecision(decision),
    decision,
  };
}

function normCitation(
  t: Tokens,
  found: NormFound,
  norms: NonNullable<NormFound['norms']>,
): Citation {
  return {
    kind: 'norm',
    ...span(t, found),
    normalised: norms.map(normReferenceLabel).join('; '),
    norms,
  };
}

function span(
  t: Tokens,
  found: { start: number; end: number },
): { start: number; end: number; text: string } {
  const start = t.start[found.start] as number;
  const end = t.end[found.end - 1] as number;
  return { start, end, text: t.text.slice(start, end) };
}
