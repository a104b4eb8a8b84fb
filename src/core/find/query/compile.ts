import { inside, quote } from '../../../platform/analysis/index.ts';
import { inTitle, mark } from '../analysis/vector.ts';
import type { AskedWord, Query, Term } from './parse.ts';

/** A query as texts of tsqueries, every lexeme quoted; what each means says `find.best`. */
export type Compiled = {
  readonly title: string;
  readonly exact: string;
  readonly wide: string;
  readonly words: string;
};

/** null where nothing is asked for. */
export function compile({ terms, excluded }: Query): Compiled | null {
  if (terms.length === 0) return null;
  const without = excluded.map((term) => `!${exactly(term)}`);
  const all = (one: (term: Term) => string) => terms.map(one);
  return {
    title: join([...all(titled), ...without]),
    exact: join([...all(exactly), ...without]),
    wide: join([...all(widely), ...without]),
    words: join(all(widely)),
  };
}

/** What somebody chose beside the words; '' for nothing. */
export function compileScope(chosen: {
  readonly textLanguage: string | null;
  readonly topic: string | null;
  readonly from: number | null;
  readonly to: number | null;
}): string {
  const { textLanguage, topic, from, to } = chosen;
  return join([
    ...(textLanguage === null ? [] : [quote(mark.language(textLanguage))]),
    ...(topic === null ? [] : [quote(mark.topic(topic))]),
    ...(from === null && to === null ? [] : [years(from ?? firstYear, to ?? lastYear)]),
  ]);
}

/** Nothing that is held is older or younger. */
export const firstYear = 1800;
export const lastYear = 2199;

function join(queries: readonly string[]): string {
  return queries.join(' & ');
}

/** Whole decades by one lexeme each. */
function years(from: number, to: number): string {
  const parts: string[] = [];
  for (let year = from; year <= to; ) {
    const isDecade = year % 10 === 0 && year + 9 <= to;
    parts.push(quote(mark.year(String(isDecade ? year / 10 : year))));
    year += isDecade ? 10 : 1;
  }
  return either(parts);
}

function titled(term: Term): string {
  if (term.kind === 'phrase')
    return `(${join(term.words.map((word) => either(forms(word).map(inTitle).map(quote))))})`;
  if (term.kind === 'beginning') return beginning(term.word, inTitle);
  return either(forms(term.word).map(inTitle).map(quote));
}

function exactly(term: Term): string {
  if (term.kind === 'phrase') return phrase(term.words);
  if (term.kind === 'beginning') return beginning(term.word);
  return either(forms(term.word).map(quote));
}

/** Also words that hold them; in scripts without a stemmer here, also words that begin so. */
function widely(term: Term): string {
  if (term.kind === 'phrase') return phrase(term.words);
  if (term.kind === 'beginning') return beginning(term.word);
  const { folded, german } = term.word;
  return either([
    ...forms(term.word).map(quote),
    ...(german === '' ? [] : [quote(inside(german))]),
    ...(otherScript.test(folded) ? [`${quote(folded)}:*`] : []),
  ]);
}

const otherScript = /^[^\p{Script=Latin}\p{Script=Han}\p{Script=Thai}\p{N}]{4,}$/u;

/** The word folded, its German and its English stem, each once. */
export function forms({ folded, german, english }: AskedWord): string[] {
  return [...new Set([folded, german, english])].filter((form) => form !== '');
}

/** A stem may be shorter than what was typed: "forc" of "forced". */
function beginning(word: AskedWord, kept = (lexeme: string) => lexeme): string {
  return either(forms(word).map((one) => quote(kept(one)) + (one === word.folded ? ':*' : '')));
}

/** In German, in English and in the languages without stems, whose places of words differ only by nothing. */
function phrase(words: readonly AskedWord[]): string {
  const ways = (['german', 'english', 'folded'] as const).map((way) => inOrder(words, way));
  return either([...new Set(ways.filter((one) => one !== null))]);
}

/** Words that are not kept leave their place free. */
function inOrder(words: readonly AskedWord[], way: 'german' | 'english' | 'folded'): string | null {
  let text = '';
  let distance = 0;
  for (const word of words) {
    distance += 1;
    if (word[way] === '') continue;
    text += text === '' ? quote(word[way]) : ` <${distance}> ${quote(word[way])}`;
    distance = 0;
  }
  return text === '' ? null : `(${text})`;
}

function either(queries: readonly string[]): string {
  return queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' | ')})`;
}
