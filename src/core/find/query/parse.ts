import { analyse } from '../../../platform/analysis/index.ts';
import { analyserOf, eachWord, fold, isFiller } from '../analysis/words.ts';

/** A word as it was typed, with what the index may hold of it in each language. */
export type AskedWord = {
  readonly raw: string;
  /** Place in the typed text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly german: string;
  readonly english: string;
};

/** All terms must be there, and none of the excluded ones. */
export type Query = { readonly terms: readonly Term[]; readonly excluded: readonly Term[] };
export type Term =
  | { readonly kind: 'word'; readonly word: AskedWord }
  | { readonly kind: 'beginning'; readonly word: AskedWord }
  | { readonly kind: 'phrase'; readonly words: readonly AskedWord[] };

/** Bounds the work of a query. */
export const longestText = 300;
const mostTerms = 12;
const mostPhraseWords = 12;
/** A shorter beginning would match every tenth word. */
const shortestBeginning = 3;

const quotes = '"„“”‟«»';
const pieces = new RegExp(
  `(-?)(?:[${quotes}]([^${quotes}]*)[${quotes}]?|([^\\s${quotes}]+))`,
  'gu',
);

/**
 * Reads what was typed: words, "phrases", beginnings ("mensch*"), and a minus before what must not be there. Words that
 * tell nothing are passed over unless there are no others. Time is linear in the text.
 */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  const excluded: Term[] = [];
  for (const match of text.matchAll(pieces)) {
    const [whole, minus, phrase, word = ''] = match;
    const offset = match.index + whole.indexOf(phrase ?? word);
    const term =
      phrase === undefined ? wordTerm(word, offset) : phraseTerm(wordsIn(phrase, offset));
    if (term) (minus === '-' ? excluded : terms).push(term);
  }
  const telling = terms.filter((term) => term.kind !== 'word' || !isFiller(term.word.folded));
  return {
    terms: (telling.length > 0 ? telling : terms).slice(0, mostTerms),
    excluded: excluded.slice(0, mostTerms),
  };
}

/** Signs that hang together are looked for as they stand: "Nicht-EU-Bürger", "87/22". */
function wordTerm(text: string, offset: number): Term | null {
  const words = wordsIn(text, offset);
  const [first] = words;
  if (!first) return null;
  if (words.length > 1) return phraseTerm(words);
  const isBeginning = text.endsWith('*') && first.folded.length >= shortestBeginning;
  return { kind: isBeginning ? 'beginning' : 'word', word: first };
}

function phraseTerm(words: readonly AskedWord[]): Term | null {
  const [first] = words;
  if (!first) return null;
  return words.length === 1
    ? { kind: 'word', word: first }
    : { kind: 'phrase', words: words.slice(0, mostPhraseWords) };
}

const inEnglish = analyserOf('en');

function wordsIn(text: string, offset: number): AskedWord[] {
  const words: AskedWord[] = [];
  eachWord(text, (start, end) => {
    const raw = text.slice(start, end);
    const folded = fold(raw);
    if (folded === '') return;
    words.push({
      raw,
      start: offset + start,
      end: offset + end,
      folded,
      german: analyse(raw).lexeme,
      english: inEnglish(raw).lexeme,
    });
  });
  return words;
}
