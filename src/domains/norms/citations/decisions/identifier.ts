import { dateAt } from '../text/date.ts';
import { role } from '../text/roles.ts';
import { NUMBER, type Tokens } from '../text/tokens.ts';
import { type Draft, hasEvidence, hasHead } from './draft.ts';
import { ecliEnd } from './ecli.ts';
import { euFileNumberEnd, fileNumberEnd, plainNumberEnd } from './file-number.ts';
import {
  isOfficial,
  type Reporter,
  reporterAt,
  spelledReporterAt,
  volumeAndPageAt,
} from './reporter.ts';

const COMMA = 0x2c;
const DOT = 0x2e;
const SLASH = 0x2f;
const OPEN = 0x28;
const EQUAL = 0x3d;

/** ECLI, date, file number or reporter at a token, read into the draft: what tells one decision from others. 0: none. */
export function readIdentifier(t: Tokens, at: number, draft: Draft, first: boolean): number {
  return (
    readEcli(t, at, draft) ||
    readDate(t, at, draft, first) ||
    readFileNumber(t, at, draft, first) ||
    readReporter(t, at, draft, first)
  );
}

function readEcli(t: Tokens, at: number, draft: Draft): number {
  const end = ecliEnd(t, at);
  if (end === -1) return 0;
  draft.ecli ??= t.slice(at, end).replace(/\s+/g, '');
  return end;
}

function readDate(t: Tokens, at: number, draft: Draft, first: boolean): number {
  if (draft.date !== null || draft.reporter !== null || draft.paragraph !== null) return 0;
  const prefixed = first && (t.is(at, 'vom') || t.is(at, 'v'));
  const from = prefixed ? (t.mark(at + 1, DOT) ? at + 2 : at + 1) : at;
  const date = dateAt(t, from);
  if (!date) return 0;
  draft.date = date.iso;
  return date.end;
}

function readFileNumber(t: Tokens, at: number, draft: Draft, first: boolean): number {
  if (draft.fileNumber !== null) return 0;
  const sure = first || (!hasHead(draft) && draft.date === null);
  // "Abs. 3 BV 2005.03" counts paragraphs.
  if (first && t.mark(at - 1, DOT) && t.has(at - 2, role.detail)) return 0;
  let end = euFileNumberEnd(t, at);
  if (end === -1) end = fileNumberEnd(t, at, sure);
  if (end === -1 && !first && (draft.european || draft.date !== null)) end = plainNumberEnd(t, at);
  if (end === -1) return 0;
  draft.fileNumber = t.slice(at, end).replace(/\s+/g, ' ');
  // Applications to the European Court of Human Rights; "C-680/15", and "247/85" as it was before 1989.
  if (/^(?:\d{4,}\/|Nr|[CTF]\b|\d{1,3}\/\d\d$)/.test(draft.fileNumber)) draft.european = true;
  return furtherNumbersEnd(t, end);
}

/** "1 WB 44.16 und 45.16", "VIII R 42/15 und VIII R 15/16", "C-680/15 und C-681/15". */
function furtherNumbersEnd(t: Tokens, at: number): number {
  let p = at;
  for (let i = 0; i < MOST_NUMBERS; i++) {
    const joined = t.mark(p, COMMA) || t.is(p, 'und') || t.is(p, 'bis') || t.is(p, 'sowie');
    if (!joined) return p;
    let next = euFileNumberEnd(t, p + 1);
    if (next === -1) next = fileNumberEnd(t, p + 1, true);
    if (next === -1) next = shortNumberEnd(t, p + 1);
    if (next === -1) return p;
    p = next;
  }
  return p;
}

const MOST_NUMBERS = 12;

/** "45.16" or "506/12" behind a full number. */
function shortNumberEnd(t: Tokens, at: number): number {
  if (t.kind[at] !== NUMBER || t.kind[at + 2] !== NUMBER || t.size(at + 2) !== 2) return -1;
  if (t.mark(at + 1, SLASH)) return at + 3;
  return t.mark(at + 1, DOT) && !t.apart(at + 2) && !t.mark(at + 3, DOT) ? at + 3 : -1;
}

function readReporter(t: Tokens, at: number, draft: Draft, first: boolean): number {
  const reporter = reporterAt(t, at) ?? (first ? null : unknownReporterAt(t, at, draft));
  if (!reporter || (first && reporter.reference === null)) return 0;
  // "BGHSt 42, 179, BGHZ 39, 306": each decision stands in one official reporter only.
  if (isOfficial(draft.reporter) && isOfficial(reporter.reference) && !t.mark(at - 1, EQUAL))
    return 0;
  if (reporter.reference === null) draft.database = true;
  else draft.reporter ??= reporter.reference;
  return reporter.end;
}

/** Journals that no table has, where only a journal can stand. */
function unknownReporterAt(t: Tokens, at: number, draft: Draft): Reporter | null {
  if (t.kind[at] === NUMBER) {
    const behindCourt = draft.court !== null && !hasEvidence(draft) && draft.date === null;
    return behindCourt ? volumeAndPageAt(t, at) : null;
  }
  const expected = t.mark(at - 1, COMMA) || t.mark(at - 1, OPEN) || t.is(at - 1, 'in');
  return expected && (draft.fileNumber !== null || hasHead(draft))
    ? spelledReporterAt(t, at)
    : null;
}
