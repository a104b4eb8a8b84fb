import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cuttable } from '../../../../test/support/cuttable.ts';
import { validateHtml } from '../../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { openAppPool } from '../../../platform/database/pools.ts';
import { createLog } from '../../../platform/log/index.ts';
import { createSite } from '../../../site/app.tsx';
import { addCentre } from './centre.fixture.ts';

const berlin = { latitude: 52.52, longitude: 13.4 };
const spandau = { latitude: 52.54, longitude: 13.2 };
const potsdam = { latitude: 52.4, longitude: 13.06 };

let site: TestSite;
before(async () => {
  site = await createTestSite({
    fill: async ({ db }) => {
      await addCentre(db, {
        slug: 'mitte',
        land: 'be',
        town: 'Berlin',
        point: berlin,
        languages: ['de', 'ro'],
        targetGroups: ['women', 'families'],
        forms: ['sexual'],
        confirmedOn: '2026-11-01',
      });
      await addCentre(db, {
        slug: 'spandau',
        land: 'be',
        town: 'Berlin',
        point: spandau,
        phone: '+493023125102',
        languages: ['de'],
        interpreted: ['ti'],
        targetGroups: ['women', 'men'],
        forms: ['labour'],
        hours: 'Mo-Fr 09:00-17:00',
      });
      await addCentre(db, {
        slug: 'potsdam',
        land: 'bb',
        town: 'Potsdam',
        point: potsdam,
        serves: ['be'],
        phone: '+493023125103',
      });
      await addCentre(db, { slug: 'fern', land: 'by', phone: '+498999998104' });
      await addCentre(db, { slug: 'ferner', land: 'sl', phone: '+4922147101050' });
    },
  });
});
after(() => site.close());

async function show(path: string): Promise<{ status: number; html: string; names: string[] }> {
  const answer = await site.get(path);
  const html = await answer.text();
  assert.deepEqual(validateHtml(html), [], path);
  const names = [...html.matchAll(/<h3 lang="de"><bdi>Beispiel-([a-z]+)<\/bdi>/g)];
  return { status: answer.status, html, names: names.map((match) => match[1]!) };
}

test('a Land shows its centres, those that serve it, and the two next ones, each with its number to call', async () => {
  const { html, names } = await show('/de/hilfe/orte/berlin');
  assert.deepEqual(names, ['mitte', 'spandau', 'potsdam', 'fern', 'ferner']);
  for (const [number, phone] of ['+493023125101', '+493023125102', '+493023125103'].entries())
    assert.ok(
      html.indexOf(`href="tel:${phone}"`) > html.indexOf(`id="centre-${number + 1}"`),
      phone,
    );
  assert.match(html, /Gefunden: 3/);
  assert.match(html, /Niemand nimmt ab\?/);
  assert.match(html, /Zeiten unbestätigt, bitte anrufen/);
  assert.match(html, /Montag–Freitag <bdi dir="ltr">09:00–17:00<\/bdi>/);
  assert.match(html, /Angaben bestätigt am 1\. November 2026/);
  assert.match(html, /Die Anschrift wird nicht veröffentlicht/);
  assert.ok(html.includes('href="tel:116016"'));
});

test('weekdays, languages and dates are in the language of the page', async () => {
  const { html } = await show('/ro/hilfe/orte/berlin');
  assert.match(html, /luni–vineri <bdi dir="ltr">09:00–17:00<\/bdi>/);
  assert.match(html, /germană, română/);
  assert.match(html, /1 noiembrie 2026/);
});

test('a language is chosen by a link, spoken or interpreted; the next two stay below', async () => {
  assert.match(
    (await show('/ro/hilfe/orte/berlin')).html,
    /href="\/ro\/hilfe\/orte\/berlin\?s=ro"/,
  );
  assert.deepEqual((await show('/ro/hilfe/orte/berlin?s=ro')).names, ['mitte', 'fern', 'ferner']);
  assert.deepEqual((await show('/ti/hilfe/orte/berlin?s=ti')).names, ['spandau', 'fern', 'ferner']);
});

test('form, gender and children are chosen by letters; two choices hold together', async () => {
  assert.deepEqual((await show('/de/hilfe/orte/berlin?f=a')).names.slice(0, 1), ['spandau']);
  assert.deepEqual((await show('/de/hilfe/orte/berlin?w=b')).names.slice(0, 1), ['spandau']);
  assert.deepEqual((await show('/de/hilfe/orte/berlin?w=a&k=k')).names.slice(0, 1), ['mitte']);
  assert.deepEqual((await show('/de/hilfe/orte/berlin?w=b&k=k')).names, ['fern', 'ferner']);
});

test('a choice that nothing fits says so, gives the numbers, and leads back to all', async () => {
  const { html } = await show('/de/hilfe/orte/berlin?s=th');
  assert.match(html, /Keine Stelle passt zu dieser Auswahl/);
  assert.match(html, /<a href="\/de\/hilfe\/orte\/berlin">Alle zeigen<\/a>/);
  assert.ok(html.includes('href="tel:116016"'));
});

test('a choice that no page of ours makes is left out and said, the rest is kept', async () => {
  for (const query of ['f=zz', 's=%3Cscript%3E', 'w=constructor', 'k=ja', 'f=a&w=__proto__']) {
    const { html, status } = await show(`/de/hilfe/orte/berlin?${query}`);
    assert.equal(status, 200);
    assert.match(html, /Diese Auswahl kennen wir nicht/, query);
  }
  assert.deepEqual((await show('/de/hilfe/orte/berlin?f=a&w=zz')).names.slice(0, 1), ['spandau']);
});

test('from a place the nearest comes first, with its distance; the choice and the text stay', async () => {
  const { html, names } = await show('/de/hilfe/orte/berlin?o=13597&w=a');
  assert.deepEqual(names.slice(0, 2), ['spandau', 'mitte']);
  assert.match(html, /etwa \d+ km/);
  assert.match(html, /value="13597"/);
  assert.match(html, /<input type="hidden" name="w" value="a"\/>/);
  assert.match(html, /href="\/de\/hilfe\/orte\/berlin\?f=a&amp;w=a&amp;o=13597"/);
});

test('a place in another Land leads there', async () => {
  const { html, status } = await show('/de/hilfe/orte/berlin?o=14467');
  assert.equal(status, 200);
  assert.match(html, /Dieser Ort liegt in Brandenburg/);
  assert.match(html, /href="\/de\/hilfe\/orte\/brandenburg\?o=14467/);
});

test('a name of several places gives them to choose', async () => {
  const { html, status } = await show('/de/hilfe/orte/berlin?o=Neustadt');
  assert.equal(status, 200);
  assert.match(html, /Mehrere Orte heißen so/);
  assert.match(html, /href="\/de\/hilfe\/orte\/thueringen\?o=37345\+Neustadt"/);
});

for (const [query, message] of [
  ['xyzxyz', 'Diesen Ort kennen wir nicht'],
  ['A-1010 Wien', 'Dieser Ort liegt nicht in Deutschland'],
  ['', 'Bitte geben Sie eine Postleitzahl'],
  ['a'.repeat(10_000), 'Das ist zu lang'],
  ['"><script>alert(1)</script>', 'Diesen Ort kennen wir nicht'],
  ['\u202e10785\u0000', ''],
] as const)
  test(`the place ${JSON.stringify(query.slice(0, 30))} is answered at the field, and kept`, async () => {
    const { html, status } = await show(
      `/de/hilfe/orte/berlin?${new URLSearchParams({ o: query, w: 'a' })}`,
    );
    assert.equal(status, 400);
    assert.match(html, new RegExp(`<p class="error" id="o-fehler">[^<]*${message}`));
    assert.match(html, /aria-invalid="true"/);
    assert.doesNotMatch(html, /<script>alert|\u202e|\0/);
    if (/^[a-z]+$/.test(query)) assert.ok(html.includes(`value="${query}"`));
  });

test('while the database is away the last list is there, with its day; elsewhere the numbers (R58)', async () => {
  const way = await cuttable(site.database.appLogin);
  const log = createLog('silent');
  const db = openAppPool(way.login, log);
  const app = await createSite({ ...site.services, db });
  const get = async (path: string) => {
    const answer = await app.request(path);
    assert.equal(answer.status, 200, path);
    return answer.text();
  };
  try {
    await get('/de/hilfe/orte/berlin');
    await way.cut();
    const kept = await get('/de/hilfe/orte/berlin?s=ro');
    assert.match(kept, /Stand der Liste: /);
    assert.match(kept, /href="tel:\+493023125101".*href="tel:\+493023125102"/);
    assert.doesNotMatch(kept, /<form/);
    assert.match(await get('/de/hilfe/orte/bayern'), /gerade nicht da.*href="tel:116016"/);
    for (const page of ['', '/orte', '/karte', '/rechte', '/jetzt']) await get(`/de/hilfe${page}`);
    assert.equal((await app.request('/de/normen')).status, 503);
    await way.mend();
    assert.match(await get('/de/hilfe/orte/bayern'), /href="tel:\+498999998104"/);
  } finally {
    await db.destroy();
    await way.cut();
  }
});
