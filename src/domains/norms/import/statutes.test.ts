import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { systemClock } from '../../../platform/clock/index.ts';
import { createLog } from '../../../platform/log/index.ts';
import { importStatutes } from './index.ts';
import { sectionsOf } from './sections.ts';

const shared = '../shared/data/statutes';
const files = [join(shared, 'sections.jsonl.gz'), join(shared, 'law_abbreviations.jsonl.gz')];
const skip = !files.every((file) => existsSync(file)) && '../shared/data is absent';
const folder = mkdtempSync(join(tmpdir(), 'statutes-'));
let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

test('section names: single, articles, runs, and runs that were cut inside "bis"', () => {
  const all = (name: string, heading = '') =>
    sectionsOf(name, heading)?.sections.map((one) => `${one.sign} ${one.section}`);
  assert.deepEqual(all('§ 232a'), ['§ 232a']);
  assert.deepEqual(all('Art 4'), ['Art. 4']);
  assert.deepEqual(all('Art 74a und 75'), ['Art. 74a', 'Art. 75']);
  assert.deepEqual(all('§§ 180b und 181'), ['§ 180b', '§ 181']);
  assert.deepEqual(all('§§ 116b', 'is 119 – (weggefallen)'), ['§ 116', '§ 117', '§ 118', '§ 119']);
  assert.deepEqual(sectionsOf('§§ 214u', 'nd 215 – (weggefallen)')?.heading, '(weggefallen)');
  for (const name of ['', '§', 'Anlage 1', '§§ 9 bis 2', '§§ 1 bis 9999', '§ 1; drop table'])
    assert.equal(sectionsOf(name, ''), null, name);
});

test('statutes and abbreviations of ../shared/data: everything is taken, a second run changes nothing', {
  skip,
}, async () => {
  const first = await run(...files);
  assert.deepEqual([first.code, first.summary.read, first.summary.refused], [0, 9_782, 0]);
  assert.equal(first.summary.new + first.summary.changed + first.summary.unchanged, 9_782);
  const second = await run(...files);
  assert.deepEqual(
    [second.summary.new, second.summary.changed, second.summary.unchanged],
    [0, 0, 9_782],
  );
  const { rows } = await sql<{ law_id: string; section: string; heading: string }>`
    select law_id, section, heading from norms.text
     where (law_id, section) in (('stgb', '232a'), ('stgb', '180b'), ('sgb-xiv', '1'), ('freizuegg-eu', '1'), ('gg', '1')) order by 1, 2`.execute(
    database.owner,
  );
  assert.deepEqual(
    rows.map((row) => `${row.law_id} ${row.section}`),
    ['freizuegg-eu 1', 'gg 1', 'sgb-xiv 1', 'stgb 180b', 'stgb 232a'],
  );
  assert.equal(rows.at(-1)?.heading, 'Zwangsprostitution');
  const sgb =
    await sql`select abbreviation from norms.law where id like 'sgb-%' and abbreviation ~ '^SGB [0-9]+$'`.execute(
      database.owner,
    );
  assert.deepEqual(sgb.rows, [], 'SGB 2 and SGB II are one law');
});

test('a newer text replaces the old one; bad lines are told by number and the others are stored', async () => {
  const row = {
    law: 'XTestG',
    title: 'Testgesetz',
    section: '§ 1',
    heading: 'H',
    text: 'Alt.',
    source: 's',
  };
  const lines = [
    row,
    { ...row, section: 'Anlage' },
    { ...row, law: '' },
    { ...row, text: 'x'.repeat(3_000_000) },
    { ...row, section: '§ 2', text: 'a\u0000b' },
    { law: 'XTestG' },
    { abbr: 'YTestV', title: 'Verordnung über Tests' },
  ];
  const text = [...lines.map((one) => JSON.stringify(one)), '{"law":"A","law":"B"}', '{"law"'].join(
    '\n',
  );
  const first = await run(file('a.jsonl.gz', gzipSync(text)));
  const { report, ...counts } = first.summary;
  assert.deepEqual(
    [first.code, counts],
    [2, { read: 9, new: 3, changed: 0, unchanged: 0, refused: 6 }],
  );
  const told = readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    told.map((one) => [one.line, one.field]),
    [
      [2, 'section'],
      [3, 'law'],
      [4, 'text'],
      [5, 'text'],
      [6, 'section'],
      [8, null],
      [9, null],
    ],
  );
  const newer = await run(file('b.jsonl', JSON.stringify({ ...row, text: 'Neu.' })));
  assert.deepEqual([newer.code, newer.summary.changed], [0, 1]);
  const { rows } =
    await sql`select l.id, l.kind, t.body from norms.law l left join norms.text t on t.law_id = l.id and section = '1' where abbreviation in ('XTestG', 'YTestV') order by 1`.execute(
      database.owner,
    );
  assert.deepEqual(rows, [
    { id: 'xtestg', kind: 'statute', body: 'Neu.' },
    { id: 'ytestv', kind: 'ordinance', body: null },
  ]);
});

test('a truncated file ends with 65 after what was whole', async () => {
  const lines = Array.from({ length: 3_000 }, (_, at) =>
    JSON.stringify({ law: 'ZTestG', section: `§ ${at + 1}`, text: String(Math.sin(at)) }),
  );
  const packed = gzipSync(lines.join('\n'));
  const { code, summary } = await run(file('cut.gz', packed.subarray(0, packed.length / 2)));
  assert.equal(code, 65);
  assert.ok(summary.new > 500 && summary.new < 3_000);
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]) {
  let text = '';
  const stdout = new Writable({
    write: (chunk, _, done) => {
      text += String(chunk);
      done();
    },
  });
  const stderr = new Writable({ write: (_, __, done) => done() });
  const log = createLog('silent');
  const clock = systemClock;
  const io = { env: { DATA_DIR: folder }, stdin: process.stdin, stdout, stderr, log, clock };
  const code = await importStatutes.run(
    [...args, '--json', '--report', join(folder, `report-${Math.random()}`)],
    {
      ...io,
      withOwner: (work) => work({ config: {} as never, log, clock, db: database.owner }),
    },
  );
  const summary = JSON.parse(text) as Record<
    'read' | 'new' | 'changed' | 'unchanged' | 'refused',
    number
  > & { report: string };
  return { code, summary };
}
