import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../test/support/pages.ts';
import { createDemonstration, createTestSite, type TestSite } from '../../../test/support/site.ts';
import { isLanguage, tongues } from '../../platform/i18n/index.ts';
import { loadShipped } from '../../site/shipped.ts';
import { directoryDomain, landCodes, lands } from '../directory/index.ts';
import { helpDomain } from './index.ts';

let demonstration: TestSite;
let production: TestSite;
before(async () => {
  demonstration = await createDemonstration();
  production = await createTestSite({ fill: loadShipped });
});
after(async () => {
  await demonstration.close();
  await production.close();
});

test('help and directory take nothing: no public route of theirs is a POST', async () => {
  const routes = [...(helpDomain.routes ?? []), ...(directoryDomain.routes ?? [])].filter(
    ({ role }) => role === 'public',
  );
  assert.ok(routes.length > 15, `only ${routes.length} routes`);
  for (const { method, path } of routes) assert.equal(method, 'GET', path);
  for (const path of ['/de/hilfe', '/ro/hilfe/orte/berlin', '/weg']) {
    const headers = { 'Sec-Fetch-Site': 'same-origin' };
    const answer = await production.app.request(path, { method: 'POST', headers });
    assert.equal(answer.status, 405, path);
  }
});

test('the exit leads to the other site, and tells it nothing', async () => {
  const answer = await production.get('/weg');
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('Location'), production.services.config.exitUrl);
  assert.equal(answer.headers.get('Referrer-Policy'), 'no-referrer');
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  assert.equal(answer.headers.get('Clear-Site-Data'), null);
});

test('a language that only help speaks begins with its help', async () => {
  for (const { code } of tongues) {
    const { status, headers } = await production.get(`/${code}/`);
    if (isLanguage(code)) assert.equal(status, 200, code);
    else {
      assert.deepEqual([status, headers.get('Location')], [302, `/${code}/hilfe`]);
      assert.equal((await production.get(`/${code}`)).headers.get('Location'), `/${code}/hilfe`);
    }
    const slash = await production.get(`/${code}/hilfe/`);
    assert.deepEqual([slash.status, slash.headers.get('Location')], [301, `/${code}/hilfe`]);
  }
});

for (const path of [
  '/xx/hilfe',
  '/de/hilfe/nichts',
  '/ro/nichts',
  '/ar/hilfe/orte/atlantis',
  '/th/hilfe/rechte/zz',
  '/de/hilfe/orte/berlin/mehr',
  '/__proto__/hilfe',
  '/de/hilfe/rechte/constructor',
])
  test(`nothing is at ${path}, and its page still leaves and calls (R92)`, async () => {
    const answer = await production.get(path);
    const html = await answer.text();
    assert.equal(answer.status, 404);
    assert.deepEqual(validateHtml(html), []);
    assert.equal(answer.headers.get('Referrer-Policy'), 'no-referrer');
    const code = path.split('/')[1]!;
    const lang = tongues.find((tongue) => tongue.code === code)?.lang ?? 'de';
    assert.match(html, new RegExp(`<html lang="${lang}"`));
    assert.match(html, /class="exit" href="\/weg"/);
    for (const number of ['110', '112', '116016']) assert.ok(html.includes(`href="tel:${number}"`));
    assert.doesNotMatch(html.split('<main')[0]!, /hilfe-|Menschenhandel/);
  });

test('in production a text on rights that nobody confirmed is there in English and German', async () => {
  const html = await (await production.get('/ro/hilfe/was')).text();
  const english = html.indexOf('<article lang="en" dir="ltr">');
  const german = html.indexOf('<article lang="de" dir="ltr">');
  assert.ok(english > 0 && german > english, html);
  assert.equal(html.match(/<article/g)?.length, 2);
  const leicht = await (await production.get('/de-leicht/hilfe/was')).text();
  assert.deepEqual(leicht.match(/<article lang="[a-z]+"/g), ['<article lang="de"']);
});

test('a demonstration shows the draft, marked, and says on every page that it is one', async () => {
  const html = await (await demonstration.get('/ro/hilfe/was')).text();
  assert.doesNotMatch(html, /<article/);
  assert.match(html, /<p class="draft">/);
  assert.match(html, /class="demonstration"/);
  assert.doesNotMatch(
    await (await production.get('/ro/hilfe/was')).text(),
    /class="demonstration"/,
  );
});

test('without any import, help lines stand where centres would be, and no example text', async () => {
  for (const path of ['orte', ...landCodes.map((code) => `orte/${lands[code].slug}`)]) {
    const html = await (await production.get(`/de/hilfe/${path}`)).text();
    for (const number of ['110', '112', '116016']) assert.ok(html.includes(`tel:${number}`), path);
    assert.doesNotMatch(html, /Beispiel-|class="centre"/, path);
  }
  const land = await (await production.get('/de/hilfe/orte/berlin')).text();
  assert.match(land, /Es ist noch keine Beratungsstelle eingetragen/);
});
