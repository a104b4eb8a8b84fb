import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { organisationBySlug } from '../../core/accounts/index.ts';
import { memberTypes } from './centre.ts';
import { listCentres } from './centres.ts';
import { landCodes } from './land.ts';
import { openState } from './open-state.ts';
import { loadExample, loadOffice } from './shipped.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({
    fill: async (services) => {
      for (const _ of ['first', 'again']) {
        await loadOffice(services);
        await loadExample(services);
      }
    },
  });
});
after(() => site.close());

test('the office is an organisation and no centre', async () => {
  const { db } = site.services;
  const office = await organisationBySlug(db, 'kok');
  assert.equal(office?.kind, 'office');
  assert.ok((await listCentres(db, {})).every(({ name }) => name !== office?.name));
});

test('the example has every Land, every type, branches, all precisions and fresh hours', async () => {
  const centres = await listCentres(site.services.db, {});
  const values = (of: (centre: (typeof centres)[number]) => string) =>
    [...new Set(centres.map(of))].sort();
  assert.deepEqual(
    values(({ land }) => land),
    [...landCodes].sort(),
  );
  assert.deepEqual(
    values(({ type }) => type),
    [...memberTypes].sort(),
  );
  assert.deepEqual(
    values(({ precision }) => precision),
    ['exact', 'land', 'town'],
  );
  assert.ok(centres.some(({ parent }) => parent !== null));
  assert.ok(centres.some(({ hasShelter, type }) => hasShelter && type !== 'shelter'));
  const spoken = new Set(centres.flatMap(({ languages }) => languages));
  for (const code of ['ro', 'bg', 'ar', 'ti', 'am', 'th', 'vi', 'zh'])
    assert.ok(spoken.has(code), code);
  const states = centres.map((centre) => openState(centre, new Date()).state);
  assert.ok(states.some((state) => state !== 'unsure') && states.includes('unsure'));
});

test('every example entry that has a place has a point', async () => {
  for (const { name, precision, point } of await listCentres(site.services.db, {}))
    assert.equal(point !== null, precision !== 'land', name);
});
