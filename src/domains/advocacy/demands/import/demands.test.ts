import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { importTool } from '../../../../../test/support/imports.ts';
import { systemClock } from '../../../../platform/clock/index.ts';
import { readConfig } from '../../../../platform/config/index.ts';
import { createLog } from '../../../../platform/log/index.ts';
import { findDemand, listDemands } from '../demands.ts';
import { demandsAsCsv } from '../export/csv.ts';
import { exportItem } from '../export/item.ts';
import { loadDemands } from '../shipped.ts';
import { shippedDemands } from '../shipped-data.ts';
import { importDemands } from './index.ts';

const config = readConfig(
  { PUBLIC_ORIGIN: 'http://localhost:3000', DATA_DIR: '/nonexistent' },
  'production',
);
let database: TestDatabase;
const { file, run, remove } = importTool(importDemands, () => ({
  config,
  log: createLog('silent'),
  clock: systemClock,
  db: database.owner,
}));
before(async () => {
  database = await createTestDatabase();
  await loadDemands({ db: database.owner, clock: systemClock });
});
after(async () => {
  await database.drop();
  remove();
});

const head =
  'id;title_de;title_en;text_de;text_en;addressees;topics;since;since_source;source;verified';
const row = (id: string, changed: Record<string, string> = {}) => {
  const cells: Record<string, string> = {
    id,
    title_de: `Beispiel-Forderung ${id}`,
    title_en: 'Example',
    text_de: 'Beispiel-Text',
    text_en: 'Example',
    addressees: '"bund: Beispiel-Stelle / Example body; land: Beispiel / Example"',
    topics: 'aufenthalt',
    since: '2015-06',
    since_source: 'Beispiel-Quelle',
    source: 'Beispiel-Quelle',
    verified: 'no',
    ...changed,
  };
  return head
    .split(';')
    .map((name) => cells[name])
    .join(';');
};

test('what the site exports is read back unchanged, formulas and all', async () => {
  const demands = await listDemands(database.app);
  const csv = demandsAsCsv(demands.map((one) => exportItem(one, 'http://x', '2026-11-26')));
  const { code, summary } = await run(file('own.csv', csv));
  assert.deepEqual([code, summary.unchanged, summary.refused], [0, shippedDemands.length, 0]);
});

test('wrong rows are told with line and field, the rest is stored, and a second run changes nothing', async () => {
  const rows = [
    head,
    row('beispiel-eins'),
    row('Beispiel Zwei'),
    row('beispiel-drei', { topics: 'nirgends' }),
    row('beispiel-vier', { addressees: 'alle' }),
    row('beispiel-fuenf', { since: '2015-13' }),
    row('beispiel-sechs', { since_source: '' }),
    row('beispiel-sieben', { title_de: '' }),
    `${row('beispiel-acht')};zu;viel`,
    row('beispiel-neun', { verified: 'vielleicht' }),
    row('beispiel-elf', { since: '2999' }),
    row('beispiel-zwoelf', { title_de: 'Beispiel-Forderung BEISPIEL-eins' }),
    row('berichterstattungsstelle'),
    row('beispiel-zehn', { title_de: "'=1+1", since: '', since_source: '' }),
  ].join('\r\n');
  const name = file('demands.csv', rows);
  const first = await run(name);
  assert.deepEqual([first.summary.new, first.summary.refused], [2, 11]);
  assert.equal((await findDemand(database.app, 'beispiel-zehn'))?.title.de, '=1+1');
  assert.deepEqual((await findDemand(database.app, 'beispiel-eins'))?.addressees.length, 2);
  assert.equal(
    (await findDemand(database.app, 'berichterstattungsstelle'))?.title.de,
    'Eine unabhängige Berichterstattungsstelle',
  );
  const again = await run(name);
  assert.deepEqual([again.summary.new, again.summary.unchanged], [0, 2]);
});

test('a file without the columns, or none at all, is told and stores nothing', async () => {
  for (const [name, content] of [
    ['columns.csv', 'a;b\n1;2'],
    ['empty.csv', ''],
    ['twice.csv', `${head};id\n`],
  ] as const)
    assert.notEqual((await run(file(name, content))).code, 0, name);
});
