import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { type Kysely, sql } from 'kysely';
import { refresh } from '../../src/core/find/index.ts';
import { compile } from '../../src/core/find/query/compile.ts';
import { parseQuery } from '../../src/core/find/query/parse.ts';
import { indexDecisions, refreshStock } from '../../src/domains/caselaw/search/index.ts';
import type { Services } from '../../src/platform/domain.ts';
import { searchSources } from '../../src/site/domains.ts';
import { isKept, searchSite } from '../../src/site/search/search-site.ts';
import { createDemonstration, type TestSite } from '../../test/support/site.ts';
import { grow, readSoil } from '../search/grow.ts';
import { cpuOf, quantile } from '../search/measure.ts';
import { folder as records } from '../search/records.ts';
import { storeRecords } from '../search/store.ts';
import { chooseClasses, type QueryClass } from './classes.ts';
import { describeTexts, growSource } from './grow.ts';

/**
 * The search over the whole site beside two peers in one run: `ilike` over the same texts, and ts_rank_cd over all hits of
 * the same index; on the shipped and example data grown a hundredfold.
 *
 * node --import tsx bench/site-search/bench.ts [--factor 100] [--rounds 40]
 */
const factor = Number(option('factor') ?? 100);
const rounds = Number(option('rounds') ?? 40);
/** A page of results is found below this, in milliseconds at p95. */
const goal = 50;

if (!existsSync(records)) print('../shared/data is absent: nothing to measure');
else await main();

async function main(): Promise<void> {
  print(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`);
  const site = await createDemonstration();
  try {
    await timed('grow', () => fill(site));
    print(
      `${factor} times the shipped and example data: ${await describeTexts(site.database.owner)}`,
    );
    await compare(site.services, site.database.owner);
  } finally {
    await site.close();
  }
}

/** By the owner's role: the program's statements end after five seconds. */
async function fill({ services, database }: TestSite): Promise<void> {
  const { owner } = database;
  const asOwner = { ...services, db: owner };
  const sources = searchSources().filter(isKept);
  await refresh(asOwner, sources);
  for (const source of sources) await growSource(asOwner, source, factor);
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from caselaw.decision`.execute(owner);
  const decisions = (rows[0]?.count ?? 0) * (factor - 1);
  const ids = await storeRecords(owner, grow(await readSoil(), decisions), 'grown');
  await indexDecisions(owner, ids);
  await refreshStock(owner);
  await sql`analyze`.execute(owner);
}

async function compare(services: Services, owner: Kysely<unknown>): Promise<void> {
  print(
    'milliseconds     groups    hits   page: p50   p95  (cpu 50)     ilike   ratio  rank all   ratio',
  );
  const slowest: { name: string; p95: number }[] = [];
  const every: number[] = [];
  for (const one of await chooseClasses(owner)) {
    const found = await ask(services, one);
    const page = await measure(owner, rounds, () => ask(services, one));
    const ilike = await measure(owner, 3, () => naive(owner, one.pattern));
    const ranked = await measure(owner, 5, () => rankAll(owner, one.text));
    const hits = found.groups.reduce((sum, { total }) => sum + total.value, 0);
    slowest.push({ name: one.name, p95: page.p95 });
    every.push(...page.walls);
    print(
      `${one.name.padEnd(16)}${String(found.groups.length).padStart(7)}${String(hits).padStart(8)}` +
        `${cell(page.p50, 12)}${cell(page.p95)}${cell(page.cpu50, 10)}${cell(ilike.p50, 10)}${ratio(ilike.p50, page.p50)}` +
        `${cell(ranked.p50, 10)}${ratio(ranked.p50, page.p50)}   ${one.text}`,
    );
  }
  slowest.push({ name: 'all classes together', p95: quantile(every, 0.95) });
  for (const { name, p95 } of slowest)
    print(`${name}: p95 ${cell(p95).trim()} ms, ${p95 < goal ? 'below' : 'NOT below'} ${goal}`);
}

function ask(services: Services, { text }: QueryClass) {
  const question = {
    text,
    language: 'de',
    textLanguage: null,
    from: null,
    to: null,
    topic: null,
  } as const;
  return searchSite(services, searchSources(), { question, group: null });
}

/** What one would write first: every kind, newest first, and how many there are. */
function naive(db: Kysely<unknown>, pattern: string) {
  const like = `%${pattern}%`;
  return sql`
    select * from (
      select kind, id, title, count(*) over (partition by kind) as total,
             row_number() over (partition by kind order by date desc nulls last) as place
        from (select kind, id, title, date from find.text where title ilike ${like} or body ilike ${like}
              union all
              select 'decision', slug, title, date::text from caselaw.decision d
               where title ilike ${like}
                  or exists (select from caselaw.paragraph p where p.decision_id = d.id and body ilike ${like})) hit) placed
     where place <= 3`.execute(db);
}

function rankAll(db: Kysely<unknown>, text: string) {
  const query = compile(parseQuery(text))?.wide ?? '';
  return sql`
    select * from (
      select kind, id, row_number() over (partition by kind order by ts_rank_cd(tsv, ${query}::tsquery, 32) desc) as place
        from find.text where tsv @@ ${query}::tsquery) placed
     where place <= 3`.execute(db);
}

/** cpu: of this process and of the database's, which other work on the machine does not lengthen. */
async function measure(
  owner: Kysely<unknown>,
  times: number,
  work: () => Promise<unknown>,
): Promise<{ walls: number[]; p50: number; p95: number; cpu50: number }> {
  await work();
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database()`.execute(owner);
  const cpuTime = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000 + rows.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
  };
  const walls: number[] = [];
  const cpus: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const [before, start] = [cpuTime(), performance.now()];
    await work();
    walls.push(performance.now() - start);
    cpus.push(cpuTime() - before);
  }
  return {
    walls,
    p50: quantile(walls, 0.5),
    p95: quantile(walls, 0.95),
    cpu50: quantile(cpus, 0.5),
  };
}

async function timed(name: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  print(`${name.padEnd(24)}${((performance.now() - start) / 1000).toFixed(1).padStart(8)} s`);
}

function cell(value: number, width = 6): string {
  return value.toFixed(1).padStart(width);
}

function ratio(peer: number, own: number): string {
  return `${(peer / own).toFixed(1)}×`.padStart(8);
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
