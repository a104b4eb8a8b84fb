import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { centreBySlug, centresForLand, listBranches, listCentres } from './centres.ts';
import { runImport } from './import/command.fixture.ts';
import { csvOf, goodRow, hiddenRow } from './import/entry.fixture.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  const row = (id: string, town: string, land: string, more: Record<string, string> = {}) => ({
    ...goodRow,
    id,
    name: `Beispiel-${id}`,
    precision: 'town',
    street: '',
    postal_code: '',
    town,
    land,
    ...more,
  });
  const { report } = await runImport(
    database.owner,
    csvOf([
      row('potsdam', 'Potsdam', 'bb|be', { languages: 'de|ti', forms: 'sexual' }),
      row('berlin', 'Berlin', 'be'),
      row('haus', 'Berlin', 'be', { type: 'Frauenhaus' }),
      row('zweig', 'Berlin', 'be', { parent_id: 'berlin', confirmed_on: '2026-11-20' }),
      row('magdeburg', 'Magdeburg', 'st'),
      row('schwerin', 'Schwerin', 'mv'),
      row('dresden', 'Dresden', 'sn', { phone: '' }),
      row('muenchen', 'München', 'by', { languages_interpreted: 'am' }),
      { ...hiddenRow, id: 'hidden', name: 'Beispiel-verborgen', land: 'be', languages: 'ti' },
    ]),
  );
  assert.deepEqual(report, []);
});
after(() => database.drop());

async function forLand(
  ...args: [land: 'be' | 'by' | 'hb', filter?: Parameters<typeof centresForLand>[2]]
) {
  const [land, filter = {}] = args;
  const { here, serving, next } = await centresForLand(database.app, land, filter);
  const names = (list: typeof here) => list.map(({ name }) => name.replace('Beispiel-', ''));
  return { here: names(here), serving: names(serving), next: names(next) };
}

test('a Land has its own centres in the order in which to call, those that serve it, and the two next', async () => {
  assert.deepEqual(await forLand('be'), {
    here: ['zweig', 'berlin', 'haus'],
    serving: ['potsdam'],
    // Dresden is nearer than Schwerin, but nobody can be called there.
    next: ['magdeburg', 'schwerin'],
  });
});

test('a Land without a centre still has two to call', async () => {
  const { here, next } = await forLand('hb');
  assert.deepEqual(here, []);
  assert.equal(next.length, 2);
});

test('a language counts when spoken or interpreted; a form and a group when stated', async () => {
  assert.deepEqual(await forLand('be', { language: 'ti' }), {
    here: [],
    serving: ['potsdam'],
    next: [],
  });
  assert.deepEqual((await forLand('by', { language: 'am' })).here, ['muenchen']);
  assert.deepEqual((await forLand('be', { form: 'sexual' })).serving, ['potsdam']);
  assert.deepEqual((await forLand('be', { group: 'minors' })).here, []);
});

test('one is found by its address, with its branches', async () => {
  const berlin = await centreBySlug(database.app, 'beispiel-berlin');
  assert.equal(berlin?.town, 'Berlin');
  assert.deepEqual(berlin?.point && Object.keys(berlin.point), ['latitude', 'longitude']);
  assert.deepEqual(await listBranches(database.app, berlin?.id ?? ''), [
    { slug: 'beispiel-zweig', name: 'Beispiel-zweig' },
  ]);
  for (const slug of ['beispiel-verborgen', 'hidden', '', "x' or true --"])
    assert.equal(await centreBySlug(database.app, slug), null);
});

test('hidden entries are in no list', async () => {
  const all = await listCentres(database.app, {});
  assert.equal(all.length, 8);
  assert.ok(all.every(({ name }) => name !== 'Beispiel-verborgen'));
});
