import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { listCentres } from '../centres.ts';
import { organizationOf } from '../export/hsds.ts';
import { runImport } from './command.fixture.ts';
import { csvOf, goodRow, hiddenRow } from './entry.fixture.ts';

let database: TestDatabase;
let db: Kysely<unknown>;
before(async () => {
  database = await createTestDatabase();
  db = database.owner;
});
after(() => database.drop());

async function empty(): Promise<void> {
  await sql`truncate accounts.organisation, directory.hidden_entry cascade`.execute(db);
}

async function names(): Promise<string[]> {
  return (await listCentres(database.app, {})).map(({ name }) => name).sort();
}

const mixed = [
  goodRow,
  { ...goodRow, id: '2', name: 'Beispiel-Zweigstelle', parent_id: '3' },
  { ...goodRow, id: '3', name: 'Beispiel-Träger', type: 'Wohlfahrtsverband', phone: '12' },
  { ...goodRow, id: '4', name: '' },
  { ...goodRow, id: '1', name: 'Beispiel-Doppelt' },
  {
    ...hiddenRow,
    id: '5',
    name: 'Beispiel-Zuflucht',
    parent_id: '1',
    notes_office: 'Beispiel-Vermerk',
  },
  { ...hiddenRow, id: '6', town: 'Berlin' },
];

test('what is right is taken, the rest is told at its row and field; a second run changes nothing', async () => {
  await empty();
  const first = await runImport(db, `${csvOf(mixed)}7;half\n`);
  assert.equal(first.code, 2);
  assert.deepEqual(first.summary, { read: 8, new: 4, changed: 0, unchanged: 0, refused: 4 });
  assert.deepEqual(
    first.report.map(({ line, field }) => [line, field]),
    [
      [4, 'phone'],
      [5, 'name'],
      [6, 'id'],
      [8, 'town'],
      [9, null],
    ],
  );
  assert.deepEqual(await names(), [
    'Beispiel-Fachberatungsstelle',
    'Beispiel-Träger',
    'Beispiel-Zweigstelle',
  ]);
  const second = await runImport(db, `${csvOf(mixed)}7;half\n`);
  assert.deepEqual(second.summary, { read: 8, new: 0, changed: 0, unchanged: 4, refused: 4 });
});

test('branches, shelters and kinds are as the rows say', async () => {
  const centres = await listCentres(database.app, {});
  const by = (name: string) => centres.find((centre) => centre.name === name);
  assert.deepEqual(by('Beispiel-Zweigstelle')?.parent, {
    slug: 'beispiel-traeger',
    name: 'Beispiel-Träger',
  });
  assert.equal(by('Beispiel-Fachberatungsstelle')?.hasShelter, true);
  assert.equal(by('Beispiel-Zweigstelle')?.hasShelter, false);
  const { rows } = await sql<{ name: string; kind: string }>`
    select name, kind from accounts.organisation order by name`.execute(db);
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['centre', 'partner', 'centre'],
  );
});

test('a change is counted as one, keeps the address, and reaches the parent in another file', async () => {
  await empty();
  await runImport(db, csvOf([goodRow]));
  const { summary } = await runImport(
    db,
    csvOf([{ ...goodRow, id: '8', name: 'Beispiel-Spät', parent_id: '9' }]),
    csvOf([
      { ...goodRow, name: 'Beispiel-Umbenannt' },
      { ...goodRow, id: '9', name: 'Beispiel-Träger' },
    ]),
  );
  assert.deepEqual(summary, { read: 3, new: 2, changed: 1, unchanged: 0, refused: 0 });
  const centres = await listCentres(database.app, {});
  assert.equal(
    centres.find(({ name }) => name === 'Beispiel-Umbenannt')?.slug,
    'beispiel-fachberatungsstelle',
  );
  assert.equal(
    centres.find(({ name }) => name === 'Beispiel-Spät')?.parent?.name,
    'Beispiel-Träger',
  );
});

test('Windows-1252 is read and said; commas and a byte order mark are read', async () => {
  await empty();
  const text = csvOf([{ ...goodRow, name: 'Beispiel-Größe' }]);
  const windows = await runImport(db, Buffer.from(text, 'latin1'));
  assert.equal(windows.code, 0);
  assert.deepEqual(
    windows.report.map(({ line, reason }) => [line, reason]),
    [[null, 'is not UTF-8; was read as Windows-1252']],
  );
  assert.deepEqual(await names(), ['Beispiel-Größe']);
  const utf8 = await runImport(db, `\ufeff${text.replaceAll(';', ',')}`);
  assert.deepEqual([utf8.summary.unchanged, utf8.report], [1, []]);
});

test('a file that is neither makes 65, and the others are still taken', async () => {
  await empty();
  for (const broken of ['id;name\n1;x\n', '{"a":', Buffer.from([0, 1, 2]), '']) {
    const { code, report } = await runImport(db, broken, csvOf([goodRow]));
    assert.equal(code, 65);
    assert.equal(report.length, 1);
    assert.deepEqual(await names(), ['Beispiel-Fachberatungsstelle']);
  }
});

test('our own HSDS comes back: unchanged here, the same elsewhere', async () => {
  await empty();
  const rows = mixed.filter(
    ({ id, name }) => name !== '' && Number(id) < 4 && name !== 'Beispiel-Doppelt',
  );
  await runImport(db, csvOf(rows));
  const before = (await listCentres(database.app, {})).sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = new Map(before.map(({ slug, id }) => [slug, id]));
  const page = JSON.stringify({
    contents: before.map((one) => organizationOf(one, ids.get(one.parent?.slug ?? '') ?? null)),
  });
  assert.deepEqual((await runImport(db, page)).summary, {
    read: 3,
    new: 0,
    changed: 0,
    unchanged: 3,
    refused: 0,
  });
  await empty();
  assert.equal((await runImport(db, page)).summary.new, 3);
  const afterwards = (await listCentres(database.app, {})).sort((a, b) => (a.id < b.id ? -1 : 1));
  assert.deepEqual(afterwards, before);
});
