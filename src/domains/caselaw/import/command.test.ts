import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { makeZip } from '../../../platform/files/read/zip.fixture.ts';
import { loadCourts } from '../courts.ts';
import { search } from '../search/index.ts';
import { contents, runDecisions } from './command.fixture.ts';
import { storeTools } from './tools.ts';

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'command-'));
before(async () => {
  database = await createTestDatabase();
  await loadCourts(database.owner);
});
beforeEach(async () => {
  await sql`truncate caselaw.decision, caselaw.index_pending cascade`.execute(database.owner);
});
after(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const good = (at: number) => ({
  id: `x:${at}`,
  source: 'test',
  court: 'BGH',
  date: '2020-01-02',
  file_number: `1 StR ${at}/20`,
  type: 'Urteil',
  headnote: `Satz zu § 232 StGB; vgl. BGH, Urteil vom 2. Januar 2020 - 1 StR ${at - 1}/20.`,
});
const lines = (...values: unknown[]) =>
  values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');

test('a file with every kind of bad record: the good ones are stored, each other line is in the report, twice the same', async () => {
  const path = file(
    'mixed.jsonl',
    lines(
      good(1),
      '{"court":"BGH","court":"AG"}',
      { ...good(2), court: undefined },
      { ...good(3), date: '2021-02-31' },
      { ...good(4), court: 'Kreisgericht' },
      '{"id":"x',
      '['.repeat(100_000),
      { ...good(5), text: 'x'.repeat(10_000_000) },
      { ...good(6), headnote: 'a\u0000b' },
      { ...good(7), ecli: 'ECLI:DE:BGH:2020:1/2' },
      good(8),
    ),
  );
  const first = await runDecisions(database.owner, folder, [path]);
  const { report, ...counts } = first.summary;
  assert.deepEqual(
    [first.code, counts],
    [2, { read: 11, new: 4, changed: 0, unchanged: 0, refused: 7 }],
  );
  const told = reportLines(report);
  assert.deepEqual(
    told.map((one) => [one.line, one.field]),
    [
      [2, null],
      [3, 'court'],
      [4, 'date'],
      [5, 'court'],
      [6, null],
      [7, null],
      [8, 'text'],
      [9, 'headnote'],
      [10, 'ecli'],
    ],
  );
  const second = await runDecisions(database.owner, folder, [path]);
  const { report: again, ...same } = second.summary;
  assert.deepEqual(
    [second.code, same],
    [2, { read: 11, new: 0, changed: 0, unchanged: 4, refused: 7 }],
  );
  assert.deepEqual(reportLines(again), told);
});

test('a truncated gzip ends with 65, what was whole is stored, and the whole file then adds the rest', async () => {
  const packed = gzipSync(
    lines(
      ...Array.from({ length: 1_200 }, (_, at) => ({
        ...good(at + 1),
        title: String(Math.sin(at)),
      })),
    ),
  );
  const cut = await runDecisions(database.owner, folder, [
    file('cut.gz', packed.subarray(0, packed.length * 0.7)),
  ]);
  assert.equal(cut.code, 65);
  assert.ok(cut.summary.new > 500 && cut.summary.new < 1_200);
  assert.match(reportLines(cut.summary.report).at(-1)?.reason ?? '', /gzip/);
  const whole = await runDecisions(database.owner, folder, [file('cut.gz', packed)]);
  assert.deepEqual([whole.code, whole.summary.new + whole.summary.unchanged], [0, 1_200]);
});

test('a hostile archive ends with 65 and nothing is written, in the database or beside it', async () => {
  const before = readdirSync(folder);
  const xml =
    '<dokument><doknr>K1</doknr><gertyp>BGH</gertyp><entsch-datum>20200102</entsch-datum><aktenzeichen>1 StR 1/20</aktenzeichen><doktyp>Urteil</doktyp></dokument>';
  for (const [name, zip] of [
    [
      'slip',
      makeZip([
        { name: 'a.xml', content: xml },
        { name: '../../etc/x.xml', content: xml },
      ]),
    ],
    [
      'twice',
      makeZip([
        { name: 'a.xml', content: xml },
        { name: 'a.xml', content: xml },
      ]),
    ],
    [
      'lies',
      makeZip([
        { name: 'a.xml', content: xml },
        { name: 'b.xml', content: xml, size: 5 },
      ]),
    ],
    [
      'bomb',
      makeZip([
        { name: 'a.xml', content: xml },
        { name: 'b.xml', content: Buffer.alloc(5_000_000) },
      ]),
    ],
    ['many', makeZip([{ name: 'a.xml', content: xml }], 1_000_000)],
  ] as const) {
    const { code, summary } = await runDecisions(database.owner, folder, [
      file(`${name}.zip`, zip),
    ]);
    assert.deepEqual([code, summary.read], [65, 0], name);
  }
  const { rows } = await sql`select from caselaw.decision`.execute(database.owner);
  assert.equal(rows.length, 0);
  const added = readdirSync(folder).filter((name) => !before.includes(name));
  assert.ok(
    added.every((name) => name.endsWith('.zip') || name === 'reports'),
    added.join(),
  );
  assert.ok(!existsSync('/etc/x.xml'));
  assert.equal(
    (
      await runDecisions(database.owner, folder, [
        file('good.zip', makeZip([{ name: 'a.xml', content: xml }])),
      ])
    ).code,
    0,
  );
});

test('one bad file among several: the others are read, 65 at the end', async () => {
  const { code, summary } = await runDecisions(database.owner, folder, [
    file('a.jsonl', lines(good(1))),
    file('b.xml', '<!DOCTYPE dokument [<!ENTITY x "y">]><dokument/>'),
    file('c.jsonl', lines(good(2))),
  ]);
  assert.deepEqual([code, summary.read, summary.new], [65, 2, 2]);
});

test('killed in the middle and started again: the same as never killed; every decision can be found', {
  timeout: 120_000,
}, async () => {
  const path = file(
    'many.jsonl.gz',
    gzipSync(lines(...Array.from({ length: 3_000 }, (_, at) => good(at + 1)))),
  );
  const script = `
    import { openOwnerPool } from './src/platform/database/pools.ts';
    import { createLog } from './src/platform/log/index.ts';
    import { runDecisions } from './src/domains/caselaw/import/command.fixture.ts';
    import { storeTools } from './src/domains/caselaw/import/tools.ts';
    const connectionString = ${JSON.stringify(database.ownerUrl)};
    const db = openOwnerPool({ connectionString }, createLog('silent'));
    await runDecisions(db, ${JSON.stringify(folder)}, [${JSON.stringify(path)}], storeTools);
    await db.destroy();`;
  const options = ['--import', 'tsx', '--input-type=module', '-e', script];
  const child = spawn(process.execPath, options, { stdio: 'inherit' });
  while ((await stored()) < 500) {
    assert.equal(child.exitCode, null, 'the import ended before it could be killed');
    await wait(20);
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  while (await isBusy()) await wait(50);
  const left = await stored();
  assert.ok(left >= 500 && left % 500 === 0, `${left} decisions, whole batches only`);
  const { code, summary } = await runDecisions(database.owner, folder, [path], storeTools);
  assert.deepEqual(
    [code, summary.read, summary.new, summary.unchanged],
    [0, 3_000, 3_000 - left, left],
  );
  const everywhere = {
    court: [],
    level: [],
    year: [],
    type: [],
    area: [],
    form: [],
    norm: [],
    has: [],
  };
  const request = {
    text: 'Satz',
    filters: everywhere,
    sort: 'newest',
    offset: 0,
    limit: 1,
  } as const;
  const { total } = await search(database.app, request);
  assert.deepEqual(total, { value: 3_000, exact: true });
  const interrupted = await contents(database.owner);
  await sql`truncate caselaw.decision, caselaw.index_pending cascade`.execute(database.owner);
  await runDecisions(database.owner, folder, [path]);
  assert.deepEqual(interrupted, await contents(database.owner));
});

test('two imports of one file at once store everything once', async () => {
  const path = file('same.jsonl', lines(...Array.from({ length: 1_500 }, (_, at) => good(at + 1))));
  const both = await Promise.all([
    runDecisions(database.owner, folder, [path, '--report', join(folder, 'r1')]),
    runDecisions(database.owner, folder, [path, '--report', join(folder, 'r2')]),
  ]);
  assert.equal(
    both.reduce((sum, one) => sum + one.summary.new, 0),
    1_500,
  );
  assert.equal(await stored(), 1_500);
  assert.ok(existsSync(join(folder, 'r1')));
});

async function stored(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int from caselaw.decision`.execute(
    database.owner,
  );
  return rows[0]?.count ?? 0;
}

/** Whether the killed process still has a transaction open. */
async function isBusy(): Promise<boolean> {
  const { rows } = await sql`
    select from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(
    database.owner,
  );
  return rows.length > 0;
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function reportLines(
  path: string,
): { file: string; line: number | null; field: string | null; reason: string }[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
