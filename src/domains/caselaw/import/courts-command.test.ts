import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { systemClock } from '../../../platform/clock/index.ts';
import { createLog } from '../../../platform/log/index.ts';
import { CourtDirectory, loadCourts } from '../courts.ts';
import { importCourts } from './courts-command.ts';

const table = '../shared/data/courts/ecli_gerichtscodes_gesp.csv';
const decisions = '../shared/data/decisions';
const skip = !existsSync(table) && '../shared/data is absent';
const folder = mkdtempSync(join(tmpdir(), 'courts-'));
let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  await loadCourts(database.owner);
});
after(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

test('the shipped courts: one row per code, seats and levels, and loading again writes nothing', async () => {
  const count = sql<{ courts: number; codes: number }>`
    select count(*)::int as courts, count(distinct ecli_code)::int as codes from caselaw.court`;
  const { rows } = await count.execute(database.owner);
  assert.ok(
    (rows[0]?.courts ?? 0) >= 1_200 && (rows[0]?.codes ?? 0) >= 1_190,
    JSON.stringify(rows),
  );
  const versions = sql`select sum(xmin::text::bigint) from caselaw.court`;
  const before = await versions.execute(database.owner);
  await loadCourts(database.owner);
  assert.deepEqual(await versions.execute(database.owner), before);
  const some = await sql`
    select id, short_name, place, land, level, branch from caselaw.court
     where id in ('bgh', 'ovg-nordrhein-westfalen', 'vg-wiesbaden', 'egmr', 'ag-koeln') order by id`.execute(
    database.owner,
  );
  assert.deepEqual(some.rows, [
    {
      id: 'ag-koeln',
      short_name: 'AG Köln',
      place: 'Köln',
      land: 'Nordrhein-Westfalen',
      level: 1,
      branch: 'ordinary',
    },
    { id: 'bgh', short_name: 'BGH', place: 'Karlsruhe', land: null, level: 3, branch: 'ordinary' },
    {
      id: 'egmr',
      short_name: 'EGMR',
      place: 'Straßburg',
      land: null,
      level: 4,
      branch: 'european',
    },
    {
      id: 'ovg-nordrhein-westfalen',
      short_name: 'OVG Nordrhein-Westfalen',
      place: 'Münster',
      land: 'Nordrhein-Westfalen',
      level: 2,
      branch: 'administrative',
    },
    {
      id: 'vg-wiesbaden',
      short_name: 'VG Wiesbaden',
      place: 'Wiesbaden',
      land: 'Hessen',
      level: 1,
      branch: 'administrative',
    },
  ]);
});

test('seats, Länder, chambers and old names lead to one court', async () => {
  const courts = await CourtDirectory.read(database.owner);
  const same: [string, string[]][] = [
    [
      'ovg-nordrhein-westfalen',
      ['OVG Münster', 'OVG NRW', 'Oberverwaltungsgericht für das Land Nordrhein-Westfalen'],
    ],
    ['vgh-bayern', ['BayVGH', 'VGH München', 'Bayerischer Verwaltungsgerichtshof']],
    ['lg-frankfurt-am-main', ['LG Frankfurt', 'Landgericht Frankfurt am Main']],
    ['bgh', ['BGH 2. Strafsenat', 'Bundesgerichtshof']],
    ['olg-muenchen', ['OLG München 34. Zivilsenat']],
    ['kg', ['Kammergericht Berlin', 'KG']],
  ];
  for (const [id, names] of same)
    for (const name of names) assert.equal(courts.find(name), id, name);
  assert.equal(courts.find('Spruchkammer'), null);
});

test('the table that the shipped courts were made of brings nothing new', { skip }, async () => {
  const { code, summary } = await run(database.owner, table);
  const { report, ...counts } = summary;
  const told = readFileSync(String(report), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(counts.read, 1_383);
  assert.deepEqual([counts.new, counts.changed], [0, 0]);
  assert.equal(counts.refused, told.length);
  assert.ok(
    told.every((one) => / names no court$/.test(one.reason)),
    JSON.stringify(told[0]),
  );
  assert.equal(code, 2);
});

test('a new code makes a court, a new name another way to write it, bad rows are told; a second run changes nothing', async () => {
  const path = join(folder, 'some.csv');
  writeFileSync(
    path,
    '\ufeffBundesland,GERICHTSBEZEICHNUNG,ECLI-GERICHTSCODE\r\nBayern,"Amtsgericht Musterstadt",AGMUSTE\r\nBayern,Amtsgericht Musterstadt an der Isar,AGMUSTE\r\nHessen,Verwaltungsgericht Wiesbaden-Mitte,VGWIESB\r\nHessen,,AGX\r\nHessen,Amtsgericht X,12-3\r\nHessen,Kreisgericht X,KGX\r\n',
  );
  const first = await run(database.owner, path);
  const { report, ...counts } = first.summary;
  assert.deepEqual(
    [first.code, counts],
    [2, { read: 6, new: 1, changed: 2, unchanged: 0, refused: 3 }],
  );
  assert.deepEqual(
    readFileSync(String(report), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).line),
    [5, 6, 7],
  );
  const second = await run(database.owner, path);
  assert.deepEqual(
    [second.summary.new, second.summary.changed, second.summary.unchanged],
    [0, 0, 3],
  );
  const courts = await CourtDirectory.read(database.owner);
  assert.equal(courts.find('AG Musterstadt an der Isar'), 'ag-musterstadt');
  assert.equal(courts.find('VG Wiesbaden-Mitte'), 'vg-wiesbaden');
});

test('a table that is none, and one in another encoding, end with 65', async () => {
  for (const [name, content] of [
    ['none.csv', Buffer.from('a,b\n1,2\n')],
    [
      'latin.csv',
      Buffer.from(
        'Bundesland,GERICHTSBEZEICHNUNG,ECLI-GERICHTSCODE\nX,Amtsgericht K\xf6ln,AGK\n',
        'latin1',
      ),
    ],
  ] as const) {
    writeFileSync(join(folder, name), content);
    assert.equal((await run(database.owner, join(folder, name))).code, 65);
  }
});

test('every court that the collection names is known', {
  skip: !existsSync(decisions) && '../shared/data is absent',
}, async () => {
  const courts = await CourtDirectory.read(database.owner);
  const names = [
    'Verwaltungsgericht Saarland',
    'LArbG Nürnberg',
    'VerfGH München',
    'BayObLG',
    'Oberverwaltungsgericht Sachsen',
    'Verwaltungsgerichtshof Bayern',
    'Finanzgericht Münster',
    'Gericht der Europäischen Union',
  ];
  for (const name of names) assert.notEqual(courts.find(name), null, name);
});

async function run(db: Kysely<unknown>, file: string) {
  let text = '';
  const stdout = new Writable({
    write: (chunk, _, done) => {
      text += String(chunk);
      done();
    },
  });
  const log = createLog('silent');
  const clock = systemClock;
  const stderr = new Writable({ write: (_, __, done) => done() });
  const io = { env: { DATA_DIR: folder }, stdin: process.stdin, stdout, stderr, log, clock };
  const code = await importCourts.run(
    [file, '--json', '--report', join(folder, `report-${Math.random()}`)],
    {
      ...io,
      withOwner: (work) => work({ config: {} as never, log, clock, db }),
    },
  );
  return { code, summary: JSON.parse(text) as Record<string, number | string> };
}
