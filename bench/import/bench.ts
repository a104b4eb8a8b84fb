import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { loadCourts } from '../../src/domains/caselaw/courts.ts';
import { runDecisions } from '../../src/domains/caselaw/import/command.fixture.ts';
import { decisionsInFile } from '../../src/domains/caselaw/import/files.ts';
import { storeTools } from '../../src/domains/caselaw/import/tools.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { copyIn, copyRow } from './copy.ts';

/**
 * `import decisions` beside its peer in one run: COPY of the same records into one table, `to_tsvector('german')`
 * of their text, and a GIN index. The rows of the peer lie ready in memory; the import reads the files, merges,
 * finds citations and feeds the search.
 */
const shared = '../shared/data/decisions';
const files = ['bgh_metadata', 'fulltext', 'ifg_metadata_only', 'trafficking'].map((name) =>
  join(shared, `decisions_${name}.jsonl.gz`),
);

if (!files.every((file) => existsSync(file))) print('../shared/data is absent: nothing to measure');
else await main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    print(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`);
    const chunks = await peerRows();
    const peer = await withDatabase((database) => measurePeer(database, chunks));
    const own = await withDatabase((database) => measureImport(database, folder));
    print(`import / (COPY + to_tsvector + GIN) = ${(own / peer).toFixed(2)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureImport({ owner }: TestDatabase, folder: string): Promise<number> {
  await loadCourts(owner);
  const first = await timed(() => runDecisions(owner, folder, files, storeTools));
  const second = await timed(() => runDecisions(owner, folder, files, storeTools));
  const { read, new: added } = first.value.summary;
  print(
    `import               ${seconds(first.ms)}   ${read} read, ${added} new, ${rate(read, first.ms)} records a second`,
  );
  print(
    `import again         ${seconds(second.ms)}   ${second.value.summary.new} new, ${second.value.summary.changed} changed`,
  );
  return first.ms;
}

async function measurePeer(
  { ownerLogin }: TestDatabase,
  chunks: readonly Buffer[],
): Promise<number> {
  const client = new pg.Client(ownerLogin);
  await client.connect();
  try {
    await client.query('set role schnittstelle_owner; create schema bench');
    await client.query(
      'create table bench.doc (id text, court text, date date, number text, type text, body text)',
    );
    const copy = await timed(() => copyIn(client, 'copy bench.doc from stdin', chunks));
    const vectors = await timed(() =>
      client.query(
        `create table bench.vector as select id, to_tsvector('german', left(body, 900000)) as tsv from bench.doc`,
      ),
    );
    const index = await timed(() => client.query('create index on bench.vector using gin (tsv)'));
    print(`COPY                 ${seconds(copy.ms)}`);
    print(`to_tsvector('german') ${seconds(vectors.ms)}`);
    print(`GIN                  ${seconds(index.ms)}`);
    return copy.ms + vectors.ms + index.ms;
  } finally {
    await client.end();
  }
}

/** The records as COPY takes them, about a megabyte at a time. */
async function peerRows(): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  let rows = '';
  for (const file of files)
    for await (const one of decisionsInFile(file)) {
      if (!('record' in one)) continue;
      const { sourceId, court, date, fileNumbers, type, title, leitsaetze, keywords, paragraphs } =
        one.record;
      const body = [
        title ?? '',
        ...keywords,
        ...leitsaetze,
        ...paragraphs.map((each) => each.body),
      ].join('\n');
      rows += copyRow([sourceId, court, date, fileNumbers.join(', '), type, body]);
      if (rows.length < 1_000_000) continue;
      chunks.push(Buffer.from(rows));
      rows = '';
    }
  return [...chunks, Buffer.from(rows)];
}

async function withDatabase<T>(work: (database: TestDatabase) => Promise<T>): Promise<T> {
  const database = await createTestDatabase();
  try {
    return await work(database);
  } finally {
    await database.drop();
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1).padStart(7)} s`;
}

function rate(count: number, ms: number): string {
  return Math.round((count * 1_000) / ms).toLocaleString('en-GB');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
