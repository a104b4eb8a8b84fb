import { findCitations } from '../../../norms/index.ts';
import type { Notice } from '../result.ts';
import type { Field } from './node.ts';

/** A piece of the typed text. start and end are offsets in it. */
export type Piece =
  | { readonly kind: 'and' | 'or' | 'not' | 'open' | 'close' }
  | {
      readonly kind: 'words' | 'phrase' | 'citation';
      readonly text: string;
      readonly start: number;
    }
  | { readonly kind: 'field'; readonly field: Field; readonly value: string };

export type Scan = { readonly pieces: readonly Piece[]; readonly notices: readonly Notice[] };

const operators: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  AND: 'and',
  UND: 'and',
  OR: 'or',
  ODER: 'or',
  NOT: 'not',
  NICHT: 'not',
};

const fields: Readonly<Record<string, Field>> = {
  az: 'fileNumber',
  aktenzeichen: 'fileNumber',
  file: 'fileNumber',
  ecli: 'ecli',
  norm: 'norm',
  gericht: 'court',
  court: 'court',
  datum: 'date',
  date: 'date',
  ab: 'since',
  von: 'since',
  from: 'since',
  since: 'since',
  bis: 'until',
  to: 'until',
  until: 'until',
  jahr: 'year',
  year: 'year',
};

const quotes = '"„“”‟«»';
const space = /[\s\p{Cf}\p{Cc}]/u;
const endOfWord = /[\s\p{Cc}()"„“”‟«»]/u;
/** Bounds what a notice repeats. */
const shown = 60;

/** Cuts a typed text into words, phrases, operators and fields. One pass; whatever was typed gives pieces. */
export function scan(text: string): Scan {
  const pieces: Piece[] = [];
  const notices: Notice[] = [];
  const citations = citationsIn(text);
  let at = 0;
  while (at < text.length) {
    const sign = text[at] as string;
    const cited = citations.get(at);
    if (space.test(sign)) at += 1;
    else if (cited !== undefined) {
      pieces.push({ kind: 'citation', text: text.slice(at, cited), start: at });
      at = cited;
    } else if (quotes.includes(sign)) at = scanPhrase(text, at, pieces, notices);
    else if (sign === '(' || sign === ')') {
      pieces.push({ kind: sign === '(' ? 'open' : 'close' });
      at += 1;
    } else if (isMinus(text, at)) {
      pieces.push({ kind: 'not' });
      at += 1;
    } else at = scanWord(text, at, pieces, notices);
  }
  return { pieces, notices };
}

/** "§ 232a StGB" typed among words: where such a citation begins and ends. */
function citationsIn(text: string): Map<number, number> {
  if (!/§|\bArt/.test(text)) return new Map();
  return new Map(
    findCitations(text)
      .filter((one) => one.kind === 'norm' && /^(?:§|Art)/.test(one.text))
      .filter((one) => one.start === 0 || /[\s(]/.test(text[one.start - 1] ?? ''))
      .map((one) => [one.start, one.end]),
  );
}

/** A minus before a word excludes it; between spaces it is a dash. */
function isMinus(text: string, at: number): boolean {
  const next = text[at + 1];
  return (
    /[-−!]/.test(text[at] as string) && next !== undefined && /[\p{L}\p{N}"„“”«»(§]/u.test(next)
  );
}

function scanPhrase(text: string, at: number, pieces: Piece[], notices: Notice[]): number {
  const { value, end } = quoted(text, at, notices);
  pieces.push({ kind: 'phrase', text: value, start: at + 1 });
  return end;
}

/** What stands between quotation marks; without a second one, to the end. */
function quoted(text: string, at: number, notices: Notice[]): { value: string; end: number } {
  for (let end = at + 1; end < text.length; end += 1)
    if (quotes.includes(text[end] as string))
      return { value: text.slice(at + 1, end), end: end + 1 };
  const value = text.slice(at + 1);
  notices.push({ kind: 'unclosed_quote', text: value.slice(0, shown) });
  return { value, end: text.length };
}

function scanWord(text: string, at: number, pieces: Piece[], notices: Notice[]): number {
  let end = at;
  while (end < text.length && !endOfWord.test(text[end] as string)) end += 1;
  const word = text.slice(at, end);
  const operator = operators[word];
  if (operator) {
    pieces.push({ kind: operator });
    return end;
  }
  const colon = /^(\p{L}{2,20}):(?!\/\/)/u.exec(word);
  const field = fields[colon?.[1]?.toLowerCase() ?? ''];
  if (colon && field) return scanField(text, at, colon[0].length, field, pieces, notices);
  if (colon && !isFeminine(word))
    notices.push({ kind: 'unknown_field', text: word.slice(0, shown) });
  pieces.push({ kind: 'words', text: word, start: at });
  return end;
}

/** "Arbeitnehmer:innen" is a word. */
function isFeminine(word: string): boolean {
  return /\p{Ll}:in(?:nen)?\P{L}*$/u.test(word);
}

function scanField(
  text: string,
  at: number,
  name: number,
  field: Field,
  pieces: Piece[],
  notices: Notice[],
): number {
  let from = at + name;
  while (text[from] === ' ') from += 1;
  if (quotes.includes(text[from] ?? '\0')) {
    const { value, end } = quoted(text, from, notices);
    pieces.push({ kind: 'field', field, value });
    return end;
  }
  const end = from + valueLength(text.slice(from), field);
  // "ECLI:DE:…" as courts write it.
  const value =
    field === 'ecli'
      ? text.slice(from, end).replace(/^(?!ecli:)/i, 'ECLI:')
      : text.slice(from, end);
  pieces.push({ kind: 'field', field, value });
  return end;
}

/** How far the value of a field goes that stands without quotation marks: "az:2 StR 87/22", "gericht:LG Berlin". */
function valueLength(rest: string, field: Field): number {
  const plain = /^[^\s\p{Cc}()"„“”‟«»]*/u.exec(rest)?.[0].length ?? 0;
  if (field === 'fileNumber')
    return Math.max(
      plain,
      /^[\p{L}\p{N} .()-]{1,40}?\p{N}{1,6} ?[/.] ?\p{N}{2,4}(?:\.\p{L}{1,3})*/u.exec(rest)?.[0]
        .length ?? 0,
    );
  if (field === 'court') {
    const [type = ''] = /^(?:[A-Z]{1,3}G|VGH|ArbG) (?=\p{Lu}\p{Ll})[\p{L}-]+/u.exec(rest) ?? [];
    return Math.max(plain, type.length);
  }
  if (field === 'norm') {
    const [first] = findCitations(rest);
    if (first?.kind === 'norm' && first.start <= 1) return Math.max(plain, first.end);
  }
  return plain;
}
