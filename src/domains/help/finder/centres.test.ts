import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cuttable } from '../../../../test/support/cuttable.ts';
import { createDemonstration, type TestSite } from '../../../../test/support/site.ts';
import { openAppPool } from '../../../platform/database/pools.ts';
import { createLog } from '../../../platform/log/index.ts';

import { knownCentres } from './centres.ts';
import { noChoice } from './choice.ts';

let site: TestSite;
before(async () => {
  site = await createDemonstration();
});
after(() => site.close());

test('a list is kept for five minutes while the database is away, and no longer (R58, R96)', async () => {
  const way = await cuttable(site.database.appLogin);
  const db = openAppPool(way.login, createLog('silent'));
  const at = (minutes: number) => ({
    now: new Date(Date.UTC(2026, 10, 26, 12, minutes)),
    today: '2026-11-26',
  });
  const fresh = await knownCentres(db, 'be', noChoice, at(0));
  assert.equal(fresh?.keptFrom, null);
  assert.ok(fresh.all.here.length > 0);
  await way.cut();
  const kept = await knownCentres(db, 'be', noChoice, at(5));
  assert.equal(kept?.keptFrom, '2026-11-26');
  assert.deepEqual(kept.all, fresh.all);
  assert.equal(await knownCentres(db, 'be', noChoice, at(6)), null);
  assert.equal(await knownCentres(db, 'by', noChoice, at(0)), null);
  await db.destroy();
});
