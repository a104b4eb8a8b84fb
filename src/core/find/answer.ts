import { type Kysely, sql } from 'kysely';
import type { Language } from '../../platform/i18n/index.ts';
import type { SearchAnswer, SearchHit, SearchQuestion } from '../../platform/search.ts';
import { hitOf, type Row } from './hit.ts';
import { type Compiled, compile, compileScope } from './query/compile.ts';
import { parseQuery, type Query } from './query/parse.ts';
import { suggest } from './suggestion.ts';

/** Texts at which counting stops ("mehr als 1.000"): it says as much, at a fraction of the cost. */
const mostCounted = 1001;

export type KeptAnswers = {
  /** By kind; kinds in which nothing is found are left out. */
  readonly answers: ReadonlyMap<string, Omit<SearchAnswer, 'suggestion'>>;
  /** Only where nothing is found in any kind. */
  readonly suggestion: string | null;
};

const nothing: KeptAnswers = { answers: new Map(), suggestion: null };

/** What the kept texts of these kinds hold of what was asked for. at: ISO 8601 instant. */
export async function answerKept(
  db: Kysely<unknown>,
  kinds: readonly string[],
  asked: SearchQuestion,
  at: string,
): Promise<KeptAnswers> {
  const query = parseQuery(asked.text);
  const compiled = compile(query);
  if (!compiled || kinds.length === 0) return nothing;
  const best = await findBest(db, kinds, compiled, asked, at);
  if (best.length === 0)
    return { answers: new Map(), suggestion: await suggestFound(db, kinds, query, asked, at) };
  const hits = await readHits(db, best, query, asked.language);
  const answers = best.map(({ kind, total, isExact, ids, languages }) => {
    const own = ids.flatMap((id, index) => hits.get(`${kind} ${id} ${languages[index]}`) ?? []);
    const value = isExact ? total : rounded(total - 1);
    return [kind, { total: { value, isExact }, hits: own }] as const;
  });
  return { answers: new Map(answers), suggestion: null };
}

/** Down to one digit: more than 927 is also more than 900. */
function rounded(count: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(count, 1)));
  return Math.floor(count / step) * step;
}

type Best = { kind: string; total: number; isExact: boolean; ids: string[]; languages: string[] };

/** Counting common words keeps a processor busy. */
const connections = 2;
/** Each statement asks for several kinds: one for each would cost as much as most answers do. */
const portions = 4;

async function findBest(
  db: Kysely<unknown>,
  kinds: readonly string[],
  compiled: Compiled,
  asked: SearchQuestion,
  at: string,
): Promise<readonly Best[]> {
  const waiting = Array.from({ length: portions }, (_, first) =>
    kinds.filter((_kind, index) => index % portions === first),
  ).filter((portion) => portion.length > 0);
  const found: Best[] = [];
  const work = async () => {
    for (let portion = waiting.shift(); portion !== undefined; portion = waiting.shift())
      found.push(...(await bestOf(db, portion, compiled, asked, at)));
  };
  await Promise.all(Array.from({ length: connections }, work));
  return found;
}

async function bestOf(
  db: Kysely<unknown>,
  kinds: readonly string[],
  { title, exact, wide, words }: Compiled,
  asked: SearchQuestion,
  at: string,
): Promise<readonly Best[]> {
  const { rows } = await sql<Best>`
    select kind, total, is_exact as "isExact", ids, languages
      from unnest(${kinds}::text[]) kind
     cross join find.best(
      kind, ${compileScope(asked)}, ${title}, ${exact}, ${wide}, ${words}, ${asked.language},
      ${at}::timestamptz, ${asked.limit}, ${mostCounted}) best`.execute(db);
  return rows;
}

/** Only a spelling that finds something under the same filters is worth offering. */
async function suggestFound(
  db: Kysely<unknown>,
  kinds: readonly string[],
  query: Query,
  asked: SearchQuestion,
  at: string,
): Promise<string | null> {
  const text = await suggest(db, asked.text, query);
  const compiled = text === null ? null : compile(parseQuery(text));
  if (!compiled) return null;
  return (await findBest(db, kinds, compiled, { ...asked, limit: 1 }, at)).length > 0 ? text : null;
}

/** Signs of a text in which a passage is looked for. */
const longestBody = 20_000;

async function readHits(
  db: Kysely<unknown>,
  best: readonly Best[],
  query: Query,
  language: Language,
): Promise<ReadonlyMap<string, SearchHit>> {
  const wanted = best.flatMap(({ kind, ids, languages }) =>
    ids.map((id, index) => ({ kind, id, language: languages[index] ?? '' })),
  );
  const { rows } = await sql<Row>`
    select t.kind, t.id, t.language, title, left(body, ${longestBody}) as body, path, note, date
      from unnest(${wanted.map((one) => one.kind)}::text[], ${wanted.map((one) => one.id)}::text[],
                  ${wanted.map((one) => one.language)}::text[]) as w (kind, id, language)
      join find.text t on t.kind = w.kind and t.id = w.id and t.language = w.language`.execute(db);
  return new Map(
    rows.map((row) => [`${row.kind} ${row.id} ${row.language}`, hitOf(row, query, language)]),
  );
}
