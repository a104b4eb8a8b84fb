import words from '../../data/citation-words.json' with { type: 'json' };
import { role } from './roles.ts';
import { NUMBER, type Tokens } from './tokens.ts';

const DOT = 0x2e;
const DASH = 0x2d;

export type ReadDate = { readonly end: number; readonly iso: string };

/**
 * A full date: "17. Mai 2017", "1. 2. 1979", "11.02.2005", "2.4.09", "2017-05-17". null for anything else, also
 * for 31 February.
 */
export function dateAt(t: Tokens, at: number): ReadDate | null {
  if (t.kind[at] !== NUMBER) return null;
  if (t.size(at) === 4) return isoDateAt(t, at);
  if (t.size(at) > 2 || !t.mark(at + 1, DOT)) return null;
  const month = monthAt(t, at + 2);
  if (month === null || t.kind[month.end] !== NUMBER) return null;
  const year = yearOf(t, month.end, month.named);
  if (year === null) return null;
  const iso = toIso(year, month.value, Number(t.word(at)));
  return iso === null ? null : { end: month.end + 1, iso };
}

function isoDateAt(t: Tokens, at: number): ReadDate | null {
  if (!t.mark(at + 1, DASH) || t.kind[at + 2] !== NUMBER || !t.mark(at + 3, DASH)) return null;
  if (t.kind[at + 4] !== NUMBER || t.size(at + 2) !== 2 || t.size(at + 4) !== 2) return null;
  if (t.apart(at + 1) || t.apart(at + 4)) return null;
  const iso = toIso(Number(t.word(at)), Number(t.word(at + 2)), Number(t.word(at + 4)));
  return iso === null ? null : { end: at + 5, iso };
}

function monthAt(t: Tokens, at: number): { value: number; end: number; named: boolean } | null {
  if (t.has(at, role.month)) {
    const value = months[t.word(at)] ?? 0;
    return { value, end: t.mark(at + 1, DOT) ? at + 2 : at + 1, named: true };
  }
  if (t.kind[at] !== NUMBER || t.size(at) > 2 || !t.mark(at + 1, DOT)) return null;
  return { value: Number(t.word(at)), end: at + 2, named: false };
}

/** Two digits stand for the hundred years up to 2030: a decision of "12.3.35" is one of the Reichsgericht. */
function yearOf(t: Tokens, at: number, named: boolean): number | null {
  const value = Number(t.word(at));
  if (t.size(at) === 4) return value >= 1700 && value < 2200 ? value : null;
  if (t.size(at) !== 2 || named) return null;
  return value > 30 ? 1900 + value : 2000 + value;
}

function toIso(year: number, month: number, day: number): string | null {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = leap ? 29 : (daysOfMonth[month - 1] ?? 0);
  if (day < 1 || day > days) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const months: Readonly<Record<string, number>> = {
  ...words.monthsShort,
  ...Object.fromEntries(words.months.map((name, index) => [name, index + 1])),
};
