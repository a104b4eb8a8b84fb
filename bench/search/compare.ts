import { type Kysely, sql } from 'kysely';
import { noFilters } from '../../src/domains/caselaw/address.ts';
import { search } from '../../src/domains/caselaw/search/index.ts';
import { prepare } from '../../src/domains/caselaw/search/query/prepare.ts';
import { findInTiers } from '../../src/domains/caselaw/search/tier.ts';
import type { QueryClass } from './classes.ts';
import { type Measured, measure } from './measure.ts';
import type { Sqlite } from './sqlite.ts';

export type Peers = {
  readonly owner: Kysely<unknown>;
  readonly app: Kysely<unknown>;
  readonly sqlite: Sqlite | null;
  readonly rounds: number;
};

export type Comparison = {
  readonly name: string;
  readonly text: string;
  readonly hits: string;
  /** The best 20, ranked. */
  readonly top: Measured;
  /** All that a page of results needs: best 20, count, facets, passages, rows. */
  readonly page: Measured;
  /** The best 20 by ts_rank_cd over all hits of the same index. */
  readonly rankAll: Measured;
  /** The best 20 by bm25. */
  readonly fts: { readonly p50: number; readonly p95: number } | null;
};

/** A statement of a peer that takes longer is measured less often. */
const slow = 300;

export async function compareClass(
  { owner, app, sqlite, rounds }: Peers,
  one: QueryClass,
): Promise<Comparison> {
  const filters = { ...noFilters, year: one.year ? [one.year] : [] };
  const request = { text: one.text, filters, sort: 'relevance', offset: 0, limit: 20 } as const;
  const { prepared } = await prepare(app, one.text, filters);
  if (!prepared) throw new Error(`Nothing to look for in ${one.text}`);
  return app.connection().execute(async (db) => {
    const wanted = { sort: 'relevance', ids: 20, counted: 0, facets: false, after: null } as const;
    const { total } = await search(db, request);
    return {
      name: one.name,
      text: one.year ? `${one.text} in ${one.year}` : one.text,
      hits: `${total.exact ? '' : '> '}${total.value}`,
      top: await measure(db, rounds, () => findInTiers(db, prepared, wanted)),
      page: await measure(db, rounds, () => search(db, request)),
      rankAll: await rankAll(owner, prepared.exact, rounds),
      fts: sqlite && one.fts !== null ? timeFts(sqlite, one.fts, one.year, rounds) : null,
    };
  });
}

async function rankAll(owner: Kysely<unknown>, query: string, rounds: number): Promise<Measured> {
  return owner.connection().execute(async (db) => {
    await sql`set enable_seqscan = off`.execute(db);
    const work = () =>
      sql`select id from caselaw.search_doc_0 where tsv @@ ${query}::tsquery
           order by ts_rank_cd('{0.05, 0.2, 0.6, 1}', tsv, ${query}::tsquery, 32) desc, id limit 20`.execute(
        db,
      );
    const start = performance.now();
    await work();
    return measure(db, performance.now() - start > slow ? Math.min(rounds, 5) : rounds, work);
  });
}

function timeFts(sqlite: Sqlite, query: string, year: string | undefined, rounds: number) {
  const quoted = `'${query.replaceAll("'", "''")}'`;
  return sqlite.time(
    year === undefined
      ? `select doc.rowid from doc where doc match ${quoted} order by rank limit 20`
      : `select doc.rowid from doc join meta on meta.id = doc.rowid where doc match ${quoted} and year = ${year} order by rank limit 20`,
    rounds,
  );
}

/** The best 20 of this class must be so many times faster than ranking all, and than FTS5. */
const goals = { class: 'commonest', rankAll: 20, fts: 5 };
/** The best 20 of every other class are found below this, in milliseconds at p95. */
const longest = 25;

/** Measures class by class and prints a line of each, then whether the goals of the issue are met. */
export async function printComparison(
  classes: readonly (() => Promise<Comparison>)[],
  print: (line: string) => void,
): Promise<void> {
  print(
    'milliseconds          hits   best 20: p50   p95  (cpu 50)   whole page: p50   p95  (cpu 50)   rank all  ratio     FTS5  ratio',
  );
  const all: Comparison[] = [];
  for (const compare of classes) {
    const one = await compare();
    all.push(one);
    print(lineOf(one));
  }
  for (const one of all) print(verdict(one));
}

function lineOf({ name, text, hits, top, page, rankAll, fts }: Comparison): string {
  const columns = [
    name.padEnd(16),
    hits.padStart(10),
    cell(top.p50, 15),
    cell(top.p95),
    cell(top.cpu50, 10),
    cell(page.p50, 18),
    cell(page.p95),
    cell(page.cpu50, 10),
    cell(rankAll.p50, 11),
    `${ratio(rankAll.p50, top.p50)}`.padStart(7),
    fts ? cell(fts.p50, 9) : '–'.padStart(9),
    (fts ? ratio(fts.p50, top.p50) : '–').padStart(7),
  ];
  return `${columns.join('')}   ${text}`;
}

function verdict({ name, top, page, rankAll, fts }: Comparison): string {
  if (name !== goals.class)
    return `${name}: p95 of the best 20 ${cell(top.p95)} ms, ${top.p95 < longest ? 'below' : 'NOT below'} ${longest}; of the page ${cell(page.p95)} ms`;
  const isMet = rankAll.p50 / top.p50 >= goals.rankAll && (!fts || fts.p50 / top.p50 >= goals.fts);
  return `${name}: ${ratio(rankAll.p50, top.p50)} against ranking all (goal ${goals.rankAll}), ${fts ? ratio(fts.p50, top.p50) : '–'} against FTS5 (goal ${goals.fts}): ${isMet ? 'met' : 'MISSED'}`;
}

function cell(value: number, width = 6): string {
  return value.toFixed(1).padStart(width);
}

function ratio(peer: number, own: number): string {
  return `${(peer / own).toFixed(1)}×`;
}
