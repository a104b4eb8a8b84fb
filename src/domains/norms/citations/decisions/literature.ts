import { role } from '../text/roles.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import { isSeries } from './reporter.ts';

const COMMA = 0x2c;
const DASH = 0x2d;
const DOT = 0x2e;
const COLON = 0x3a;
const QUESTION = 0x3f;
const QUOTE = 0x22;

/**
 * A page of a journal without court and file number may be an essay: "Bauer/Diller, NJW 2002, 1609". It is taken for
 * one when a name stands in front, and for nothing at all behind a date or when the journal prints ministries.
 */
export function isLiterature(t: Tokens, at: number, draft: Draft, chained: boolean): boolean {
  if (draft.court !== null || draft.type !== null) return false;
  if (draft.date !== null) return !chained;
  const reporter = draft.reporter ?? '';
  if (isSeries(reporter)) return false;
  // Both print the letters of ministries and offices too; of the BStBl only part II is the courts'.
  if (/^(?:BStBl I|BlPMZ) \d/.test(reporter)) return true;
  if (isName(t, at - 1)) return true;
  const parted = t.mark(at - 1, COMMA) || t.mark(at - 1, QUESTION) || t.mark(at - 1, DASH);
  if (
    parted &&
    (isName(t, at - 2) ||
      t.is(at - 2, 'ders') ||
      t.is(at - 2, 'derselbe') ||
      t.mark(at - 2, QUESTION) ||
      t.mark(at - 2, QUOTE))
  )
    return true;
  // "Schmidt in WuM 2009, 23", "Löwisch, in: BB 2001, S. 254".
  const colon = t.mark(at - 1, COLON) ? at - 2 : at - 1;
  return (
    t.is(colon, 'in') &&
    (isName(t, colon - 1) || (t.mark(colon - 1, COMMA) && isName(t, colon - 2)))
  );
}

/** A capitalised word that is not part of a citation of decisions. */
function isName(t: Tokens, at: number): boolean {
  if (at < 0 || !t.has(at, role.capital) || t.mark(at + 1, DOT)) return false;
  const ours =
    role.court |
    role.courtOfPlace |
    role.type |
    role.reporter |
    role.chamber |
    role.pinpoint |
    role.detail;
  return !t.has(at, ours) && !sentenceStarts.has(t.word(at));
}

const sentenceStarts = new Set([
  'Siehe',
  'Vgl',
  'Vergleiche',
  'Ebenso',
  'So',
  'Auch',
  'Dazu',
  'Hierzu',
  'Anders',
  'In',
  'Die',
  'Der',
  'Das',
  'Nach',
  'Zu',
  'Urteil',
  'Rechtsprechung',
  'O',
]);
