import { type Kysely, sql } from 'kysely';
import type { SearchQuestion } from '../../platform/search.ts';
import { isFiller } from './analysis/words.ts';
import { compile, compileScope, forms } from './query/compile.ts';
import { type AskedWord, parseQuery, type Term } from './query/parse.ts';

/**
 * For what no text holds whole, such as a question in a sentence: the most telling of its words that some text of these
 * kinds holds together, in their order. Two words of one title tell most, then what stands in any, then the rarer ones.
 * null where there are none, or where that are all. at: ISO 8601 instant.
 */
export async function fewerWords(
  db: Kysely<unknown>,
  kinds: readonly string[],
  asked: Omit<SearchQuestion, 'limit'>,
  at: string,
): Promise<string | null> {
  const query = parseQuery(asked.text);
  const words = query.terms.flatMap(wordsOf);
  if (words.length < 2) return null;
  const holds = (terms: readonly Term[]) =>
    holding(db, kinds, compile({ ...query, terms })?.wide ?? '', asked, at);
  const worthy = await byWorth(db, kinds, words);
  const pair = await pairInTitle(db, kinds, worthy);
  const kept: AskedWord[] = [];
  for (const word of [...pair, ...worthy.map((one) => one.word)])
    if (!kept.includes(word) && (await holds([...kept, word].map(asTerm)))) kept.push(word);
  const isWhole = kept.length === words.length && query.terms.every(({ kind }) => kind === 'word');
  if (kept.length === 0 || isWhole) return null;
  const inOrder = kept.sort((a, b) => a.start - b.start).map(({ raw }) => raw);
  return [...inOrder, ...query.excluded.map(asExcluded)].join(' ');
}

function asExcluded(term: Term): string {
  if (term.kind === 'phrase') return `-"${term.words.map(({ raw }) => raw).join(' ')}"`;
  return `-${term.word.raw}${term.kind === 'beginning' ? '*' : ''}`;
}

function wordsOf(term: Term): readonly AskedWord[] {
  const words = term.kind === 'phrase' ? term.words : [term.word];
  return words.filter(({ folded }) => !isFiller(folded));
}

function asTerm(word: AskedWord): Term {
  return { kind: 'word', word };
}

type Worth = { readonly word: AskedWord; readonly isTitled: boolean; readonly texts: number };

/** What stands only inside longer words, or nowhere, comes last. */
async function byWorth(
  db: Kysely<unknown>,
  kinds: readonly string[],
  words: readonly AskedWord[],
): Promise<readonly Worth[]> {
  const [titled, counted] = await Promise.all([
    titleHolds(
      db,
      kinds,
      words.map((word) => [word]),
    ),
    sql<{ lexeme: string; texts: number }>`
      select lexeme, texts from find.word where lexeme = any(${words.flatMap(forms)}::text[])`.execute(
      db,
    ),
  ]);
  const texts = new Map(counted.rows.map((row) => [row.lexeme, row.texts]));
  const textsOf = (word: AskedWord) =>
    forms(word).reduce((sum, form) => sum + (texts.get(form) ?? 0), 0) || Infinity;
  return words
    .map((word, index) => ({ word, isTitled: titled.has(index), texts: textsOf(word) }))
    .sort((a, b) => Number(b.isTitled) - Number(a.isTitled) || rarer(a.texts, b.texts));
}

function rarer(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Of so many words, the most telling ones. */
const mostPaired = 4;

/** The most telling two words that stand in one title together; none where no two do. */
async function pairInTitle(
  db: Kysely<unknown>,
  kinds: readonly string[],
  worthy: readonly Worth[],
): Promise<readonly AskedWord[]> {
  const titled = worthy.filter(({ isTitled }) => isTitled).slice(0, mostPaired);
  const pairs = titled.flatMap((one, index) =>
    titled.slice(index + 1).map((other) => [one.word, other.word]),
  );
  const [best = -1] = [...(await titleHolds(db, kinds, pairs))].sort((a, b) => a - b);
  return pairs[best] ?? [];
}

/** Which of these words, by their places, stand in one title together. */
async function titleHolds(
  db: Kysely<unknown>,
  kinds: readonly string[],
  sets: readonly (readonly AskedWord[])[],
): Promise<ReadonlySet<number>> {
  const queries = sets.map((words) => compile({ terms: words.map(asTerm), excluded: [] })?.title);
  const { rows } = await sql<{ place: number }>`
    select place::integer - 1 as place from unnest(${queries}::text[]) with ordinality as set (titled, place)
     where exists (select from find.text where kind = any(${kinds}::text[]) and tsv @@ titled::tsquery)`.execute(
    db,
  );
  return new Set(rows.map(({ place }) => place));
}

async function holding(
  db: Kysely<unknown>,
  kinds: readonly string[],
  wide: string,
  asked: Omit<SearchQuestion, 'limit'>,
  at: string,
): Promise<boolean> {
  const scope = compileScope(asked);
  const { rows } = await sql`
    select from find.text
     where kind = any(${kinds}::text[]) and tsv @@ ${scope === '' ? wide : `${wide} & ${scope}`}::tsquery
       and (public_from is null or public_from <= ${at}::timestamptz)
     limit 1`.execute(db);
  return rows.length > 0;
}
