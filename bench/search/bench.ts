import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { loadCourts } from '../../src/domains/caselaw/courts.ts';
import { runDecisions } from '../../src/domains/caselaw/import/command.fixture.ts';
import { storeTools } from '../../src/domains/caselaw/import/tools.ts';
import { indexDecisions, refreshStock } from '../../src/domains/caselaw/search/index.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { chooseClasses } from './classes.ts';
import { compareClass, printComparison } from './compare.ts';
import { grow, readSoil } from './grow.ts';
import { comparePages, fillPages } from './pages.ts';
import { folder as records } from './records.ts';
import { Sqlite, sqliteVersion } from './sqlite.ts';
import { storeRecords } from './store.ts';

/**
 * The search beside its peers in one run: `ts_rank_cd` over all hits in the same PostgreSQL, and SQLite FTS5 over the same
 * stems; on the real records, then on documents grown from their sentences. Then the pages of PDFs in the catalogue of publications.
 *
 * node --import tsx bench/search/bench.ts [--documents 100000] [--rounds 40] [--pages 20000] [--only real|grown|pages]
 */
const documents = Number(option('documents') ?? 100_000);
const rounds = Number(option('rounds') ?? 40);
const pages = Number(option('pages') ?? 20_000);
const only = option('only');
const measures = (corpus: string) => only === undefined || only === corpus;

if (!existsSync(records)) print('../shared/data is absent: nothing to measure');
else await main();

async function main(): Promise<void> {
  print(
    `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, SQLite ${sqliteVersion() ?? 'absent: no such peer'}`,
  );
  if (measures('real'))
    await withDatabase(async (database) => compare(database, await fillReal(database)));
  if (measures('grown'))
    await withDatabase(async (database) => compare(database, await fillGrown(database)));
  if (measures('pages'))
    await withDatabase(async (database) => {
      const soil = await readSoil();
      print(await timed('store and index pages', () => fillPages(database, soil, pages)));
      await comparePages(database, rounds, print);
    });
}

/** Answers what the corpus is called. */
async function fillReal({ owner }: TestDatabase): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const files = readdirSync(records).filter((name) => /^decisions_.*\.jsonl\.gz$/.test(name));
    await loadCourts(owner);
    const paths = files.map((name) => join(records, name));
    const { summary } = await timed('import with index', () =>
      runDecisions(owner, folder, paths, storeTools),
    );
    await timed('index alone, once more', async () => indexAll(owner));
    await timed('order, words, stock', () => refreshStock(owner));
    return `${summary.new} real decisions`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function fillGrown({ owner }: TestDatabase): Promise<string> {
  const soil = await timed('sentences', readSoil);
  await timed('store documents', () => storeRecords(owner, grow(soil, documents), 'grown'));
  await timed('index', () => indexAll(owner));
  await timed('order, words, stock', () => refreshStock(owner));
  const { rows } = await sql<{ mean: number }>`
    select (sum(length(body)) / count(distinct decision_id))::int as mean from caselaw.paragraph`.execute(
    owner,
  );
  return `${documents} documents grown from real sentences, ${rows[0]?.mean} signs on average`;
}

async function indexAll(owner: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from caselaw.decision`.execute(owner);
  await indexDecisions(
    owner,
    rows.map(({ id }) => id),
  );
}

async function compare({ owner, app }: TestDatabase, corpus: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const sqlite =
      sqliteVersion() === null ? null : await timed('FTS5', () => Sqlite.build(owner, folder));
    const classes = await chooseClasses(owner);
    print(`\n${corpus}; load ${loadavg()[0]?.toFixed(1)}`);
    await printComparison(
      classes.map((one) => () => compareClass({ owner, app, sqlite, rounds }, one)),
      print,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function withDatabase(work: (database: TestDatabase) => Promise<void>): Promise<void> {
  const database = await createTestDatabase();
  try {
    await work(database);
  } finally {
    await database.drop();
  }
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work();
  print(`${name.padEnd(24)}${((performance.now() - start) / 1000).toFixed(1).padStart(8)} s`);
  return value;
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
