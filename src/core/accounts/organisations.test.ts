import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  createTestDatabase,
  inTransaction,
  type TestDatabase,
} from '../../../test/support/database.ts';
import {
  type Organisation,
  organisationBySlug,
  removeOrganisations,
  saveOrganisations,
  usedSlugs,
} from './index.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

const id = '00000000-0000-4000-8000-000000000001';
const centre: Organisation = { id, slug: 'beispiel', name: 'Beispiel', kind: 'centre' };

test('an organisation is renamed, but keeps its address', () =>
  inTransaction(database.owner, async (db) => {
    await saveOrganisations(db, [centre]);
    await saveOrganisations(db, [{ ...centre, slug: 'other', name: 'Beispiel-Neu' }]);
    assert.deepEqual(await organisationBySlug(db, 'beispiel'), { ...centre, name: 'Beispiel-Neu' });
    assert.equal(await organisationBySlug(db, 'other'), null);
    assert.deepEqual(await usedSlugs(db), new Set(['beispiel']));
  }));

test('what is removed is gone', () =>
  inTransaction(database.owner, async (db) => {
    await saveOrganisations(db, [centre]);
    await removeOrganisations(db, [id]);
    assert.equal(await organisationBySlug(db, 'beispiel'), null);
  }));

test('there is one office', () =>
  inTransaction(database.owner, async (db) => {
    await saveOrganisations(db, [{ ...centre, kind: 'office' }]);
    const second = { ...centre, id: id.replace('01', '02'), slug: 'zwei', kind: 'office' } as const;
    await assert.rejects(saveOrganisations(db, [second]), /organisation_office/);
  }));

test('the program that serves may read and not write', async () => {
  await assert.doesNotReject(usedSlugs(database.app));
  await assert.rejects(saveOrganisations(database.app, [centre]), /permission denied/);
});
