import words from '../../data/citation-words.json' with { type: 'json' };
import { ordinalValue } from '../laws/ordinal.ts';
import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';

const DOT = 0x2e;
const OPEN = 0x28;
const CLOSE = 0x29;

export type Detail = { readonly end: number; readonly label: string; readonly value: string };
export type Value = { readonly end: number; readonly value: string };

/** "§" or "Art." with a number behind. */
export function isSign(t: Tokens, at: number): boolean {
  return t.mark(at, 0xa7) || t.has(at, role.article);
}

/**
 * A level below the section: "Abs. 1", "Satz 2", "1. Halbsatz", "dritter Spiegelstrich", "(a)", "II 1". `last` is
 * the label read before, which tells what a bare Roman or Arabic number means.
 */
export function detailAt(t: Tokens, at: number, last: string | null): Detail | null {
  if (t.has(at, role.detail)) return labelled(t, at);
  if (t.mark(at, OPEN)) return bracketed(t, at);
  if (t.kind[at] === NUMBER) return numberFirst(t, at, last);
  if (t.kind[at] !== WORD) return null;
  if (t.has(at, role.ordinal)) return ordinalFirst(t, at);
  if (t.has(at, role.roman) && last === '§') return romanParagraph(t, at);
  return null;
}

/** "Abs. 1", "S 2", "Nrn. 1", "Buchst. b", "Nr. 1.2.3". */
function labelled(t: Tokens, at: number): Detail | null {
  const label = labels[t.word(at)];
  if (label === undefined) return null;
  const value = valueAt(t, t.mark(at + 1, DOT) ? at + 2 : at + 1);
  return value && { end: value.end, label, value: value.value };
}

function valueAt(t: Tokens, at: number): Value | null {
  if (t.kind[at] === NUMBER) return dottedNumber(t, at);
  if (t.kind[at] !== WORD) return null;
  const size = t.size(at);
  if (t.has(at, role.roman) && size <= 5) return { end: at + 1, value: t.word(at) };
  if (size === 1 && t.has(at, role.capital)) return { end: at + 1, value: t.word(at) };
  // "Buchst. b", "Buchst. b)", "lit. aa": at most three letters.
  if (size > 3 || t.has(at, role.capital | role.particle | role.link)) return null;
  return { end: t.mark(at + 1, CLOSE) ? at + 2 : at + 1, value: t.word(at) };
}

/** "4", "4a", "2 a", "1.2.1". */
function dottedNumber(t: Tokens, at: number): Value {
  let end = at + 1;
  let value = t.word(at);
  while (t.mark(end, DOT) && t.kind[end + 1] === NUMBER && !t.apart(end) && !t.apart(end + 1)) {
    value += `.${t.word(end + 1)}`;
    end += 2;
  }
  return withLetter(t, end, value);
}

/** A letter that belongs to the number: touching it, or single and not "f.". */
function withLetter(t: Tokens, at: number, value: string): Value {
  if (t.kind[at] === WORD && t.has(at, role.capital)) {
    // "Art. 6B".
    return t.size(at) === 1 && !t.apart(at)
      ? { end: at + 1, value: value + t.word(at) }
      : { end: at, value };
  }
  if (t.kind[at] !== WORD) return { end: at, value };
  const size = t.size(at);
  const touching = !t.apart(at);
  if (touching ? size > 4 : size > 1) return { end: at, value };
  const word = t.word(at);
  if (word === 'ff' || (!touching && (word === 'f' || word === 'u' || word === 'i')))
    return { end: at, value };
  return { end: at + 1, value: value + word };
}

/** "(1)", "(a)", "(Abs 1)". */
function bracketed(t: Tokens, at: number): Detail | null {
  if (!t.mark(at + 2, CLOSE) || t.size(at + 1) > 3) return null;
  const value = t.word(at + 1);
  if (t.kind[at + 1] === NUMBER) return { end: at + 3, label: 'Abs.', value };
  return /^[a-z]{1,2}$/.test(value) ? { end: at + 3, label: 'Buchst.', value } : null;
}

/** "1. Halbsatz", "2. Alt."; a bare number behind a Roman paragraph is its sentence: "II 1". */
function numberFirst(t: Tokens, at: number, last: string | null): Detail | null {
  const value = t.word(at);
  if (t.mark(at + 1, DOT) && t.has(at + 2, role.detail)) {
    const label = labels[t.word(at + 2)];
    if (label === undefined || !countedBefore.has(label)) return null;
    return { end: t.mark(at + 3, DOT) ? at + 4 : at + 3, label, value };
  }
  return last === ROMAN && t.apart(at) ? { end: at + 1, label: 'S.', value } : null;
}

function ordinalFirst(t: Tokens, at: number): Detail | null {
  const label = t.has(at + 1, role.detail) ? labels[t.word(at + 1)] : undefined;
  const value = ordinalValue(t.word(at));
  if (label === undefined || value === null || !countedBefore.has(label)) return null;
  return { end: t.mark(at + 2, DOT) ? at + 3 : at + 2, label, value: String(value) };
}

/** Label of a paragraph written as a bare Roman number; printed as "Abs.". */
export const ROMAN = 'Abs. (römisch)';

function romanParagraph(t: Tokens, at: number): Detail | null {
  const value = romanValue(t.word(at));
  return value === 0 ? null : { end: at + 1, label: ROMAN, value: String(value) };
}

/** "f.", "ff", "fortfolgende": behind the mark, -1 when none stands here. */
export function followAt(t: Tokens, at: number): number {
  if (!t.is(at, 'ff') && !t.is(at, 'f')) return -1;
  return t.mark(at + 1, DOT) ? at + 2 : at + 1;
}

/** Number of a section: "232a", "80 a", "6ter"; of an article also "I" and "VIII". */
export function sectionNumberAt(t: Tokens, at: number, article: boolean): Value | null {
  if (t.kind[at] === NUMBER) return t.size(at) > 5 ? null : withLetter(t, at + 1, t.word(at));
  if (article && t.has(at, role.roman) && !t.has(at, role.law))
    return { end: at + 1, value: t.word(at) };
  return null;
}

export function romanValue(letters: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  let total = 0;
  for (let i = 0; i < letters.length; i++) {
    const value = values[letters.charAt(i)] ?? 0;
    total += value < (values[letters.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return total;
}

const labels: Readonly<Record<string, string>> = words.details;
const countedBefore = new Set(
  'Halbs. Alt. Var. Fall Spiegelstrich Gedankenstrich Teils. Gruppe Unterabs. S. Buchst.'.split(
    ' ',
  ),
);
