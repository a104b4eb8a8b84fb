import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { cuttable } from '../../../../test/support/cuttable.ts';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { until } from '../../../../test/support/until.ts';
import { openAppPool } from '../../../platform/database/pools.ts';
import { createSite } from '../../../site/app.tsx';
import { refreshTexts, shippedTexts, textsFor } from './living-texts.ts';
import { shipped } from './shipped.ts';

const german = shipped.files.get('de/geraet')!;
const romanian = shipped.files.get('ro/geraet')!;

let site: TestSite;
before(async () => {
  site = await createTestSite();
});
after(() => site.close());

/** As a release of another process leaves it: with a title, and otherwise the file's text. */
async function store(title: string, at = new Date()): Promise<void> {
  const body = romanian.body.replace(/^# .*$/m, `# ${title}`);
  await sql`
    insert into help.text (code, name, body, source, translated, released_at)
    values ('ro', 'geraet', ${body}, ${german.hash}, 'person', ${at.toISOString()}::timestamptz)
    on conflict (code, name) do update set body = excluded.body, released_at = excluded.released_at`.execute(
    site.database.owner,
  );
}

async function titleOn(app: TestSite['app']): Promise<string> {
  const answer = await app.request('/ro/hilfe/geraet');
  assert.equal(answer.status, 200);
  return /<h1>(.*?)<\/h1>/.exec(await answer.text())![1]!;
}

test('what is there at the start is shown from the first request on', async () => {
  await store('Beispiel A');
  assert.equal(await titleOn(await createSite({ ...site.services })), 'Beispiel A');
});

test('what another process releases is noticed by itself, without a reader', async () => {
  await store('Beispiel B');
  await until(async () => (await titleOn(site.app)) === 'Beispiel B');
  await store('Beispiel C');
  await until(() =>
    JSON.stringify(textsFor(site.services.db).document('geraet', 'ro').title).includes(
      'Beispiel C',
    ),
  );
});

test('a release of this process is there at once', async () => {
  await store('Beispiel D');
  await refreshTexts(site.services);
  assert.equal(await titleOn(site.app), 'Beispiel D');
});

test('of several readings the one that began last counts', async () => {
  for (let round = 0; round < 5; round += 1) {
    const early = [refreshTexts(site.services), refreshTexts(site.services)];
    await store(`Beispiel ${round}`);
    await Promise.all([...early, refreshTexts(site.services)]);
    assert.equal(await titleOn(site.app), `Beispiel ${round}`);
  }
});

test('while the database is away the last state stays, and comes along when it is back (R58)', async () => {
  await store('Beispiel E');
  const way = await cuttable(site.database.appLogin);
  const db = openAppPool(way.login, site.services.log);
  const services = { ...site.services, db };
  const app = await createSite(services);
  try {
    await way.cut();
    await refreshTexts(services);
    for (const page of ['', '/geraet', '/rechte', '/jetzt'])
      assert.equal((await app.request(`/ro/hilfe${page}`)).status, 200, page);
    assert.equal(await titleOn(app), 'Beispiel E');
    await store('Beispiel F');
    await way.mend();
    await until(async () => (await titleOn(app)) === 'Beispiel F');
  } finally {
    await db.destroy();
    await way.cut();
  }
});

test('a database that is away at the start leaves the files (R58)', async () => {
  const way = await cuttable(site.database.appLogin);
  await way.cut();
  const db = openAppPool(way.login, site.services.log);
  try {
    const app = await createSite({ ...site.services, db });
    assert.equal(textsFor(db), shippedTexts);
    assert.equal((await app.request('/ro/hilfe/rechte')).status, 200);
  } finally {
    await db.destroy();
  }
});

test('two databases do not share their texts', async () => {
  const other = await createTestSite();
  try {
    await store('Beispiel G');
    await refreshTexts(site.services);
    assert.notEqual(await titleOn(other.app), 'Beispiel G');
  } finally {
    await other.close();
  }
});
