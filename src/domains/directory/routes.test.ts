import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { openDirectorySite } from './directory-site.fixture.ts';
import { runImport, runImportAt } from './import/command.fixture.ts';
import { csvOf, goodRow, hiddenRow } from './import/entry.fixture.ts';
import { routes } from './routes.tsx';

let site: TestSite;
let bare: TestSite;
before(async () => {
  bare = await createTestSite();
  site = await openDirectorySite('demonstration');
});
after(async () => {
  await bare.close();
  await site.close();
});

async function body(path: string, on = site): Promise<string> {
  const answer = await on.get(path);
  assert.equal(answer.status, 200, path);
  return (await answer.text()).replaceAll('\u00a0', ' ');
}

const entry = '/de/beratungsstellen/beispiel-fachberatungsstelle-berlin';

test('no route of the directory takes a POST', () => {
  assert.deepEqual(
    routes.map(({ method }) => method),
    ['GET', 'GET', 'GET'],
  );
});

test('pages are valid, quiet, never kept, and have the exit', async () => {
  for (const path of [
    '/de/beratungsstellen',
    '/en/beratungsstellen',
    '/de/beratungsstellen?s=ro&f=a&w=a&t=a&l=c',
    entry,
    entry.replace('/de/', '/en/'),
    '/de/beratungsstellen/kok',
  ]) {
    const answer = await site.get(path);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(answer.headers.get('set-cookie'), null);
    const html = await answer.text();
    assert.deepEqual(validateHtml(html), [], path);
    assert.match(html, /<a class="exit" href="\/weg"/);
    assert.match(html, /<title>(Informationen|Information)<\/title>/);
    assert.doesNotMatch(html, /<(form|input|script(?! defer="" src="\/assets))/);
  }
});

test('the directory lists every entry under its Land, with its number', async () => {
  const html = await body('/de/beratungsstellen');
  assert.match(html, /24 Stellen/);
  assert.match(html, /<h2 id="land-be">Berlin<\/h2>/);
  assert.match(html, /href="tel:\+493023125101"/);
  assert.match(html, />030 23125101</);
  assert.match(html, /lastradainternational\.org/);
  assert.match(html, /href="\/de\/beratungsstellen\.csv"/);
  assert.match(html, /href="\/de\/hilfe\/orte"/);
});

test('filters are links; an unknown value is left out and told', async () => {
  const tigrinya = await body('/de/beratungsstellen?s=ti');
  assert.match(tigrinya, /aria-current="true"[^>]*>Tigrinya \(/);
  assert.match(tigrinya, /Zweigstelle Berlin-Süd/);
  assert.doesNotMatch(tigrinya, /Beispiel-Beratung Mainz/);
  assert.match(await body('/de/beratungsstellen?f=zzz'), /nicht bekannt und wurde weggelassen/);
});

test('a choice that nothing fits shows help lines and the way back', async () => {
  const html = await body('/de/beratungsstellen?s=ti&t=e');
  assert.match(html, /Keine Stelle passt/);
  assert.match(html, /href="tel:116016"/);
});

test('without any entry the directory shows help lines, never nothing', async () => {
  const html = await body('/de/beratungsstellen', bare);
  assert.match(html, /Noch ist keine Beratungsstelle eingetragen/);
  for (const number of ['116016', '110', '112']) assert.ok(html.includes(`href="tel:${number}"`));
  assert.doesNotMatch(html, /Beispiel-|example/);
});

test('an entry shows all public fields, and says what is not stated', async () => {
  const html = await body(entry);
  for (const text of [
    'Beispielstraße 5, 10115 Berlin',
    'Rumänisch',
    'Montag: 09:00–17:00',
    'Zweigstelle Berlin-Süd',
    'Geschützte Plätze',
    'Brandenburg',
  ])
    assert.ok(html.includes(text), text);
  assert.doesNotMatch(html, /Beispiel-Person|Beispiel-Vermerk|Beispiel-Zuflucht/);
  assert.match(await body('/en/beratungsstellen/beispiel-menschenrechtsverein'), /not stated/);
});

test('the office’s page says that it is no counselling centre and where help is', async () => {
  const html = await body('/de/beratungsstellen/kok');
  assert.match(html, /keine Beratungsstelle/);
  assert.ok(html.indexOf('/de/hilfe/orte') < html.indexOf('Lützowstr'));
  assert.match(html, /href="tel:116016"/);
});

test('what does not exist answers 404 in the quiet frame, with the exit and numbers (R92)', async () => {
  for (const path of ['/de/beratungsstellen/nichts', '/en/beratungsstellen/a/b']) {
    const answer = await site.get(path);
    assert.equal(answer.status, 404);
    const html = await answer.text();
    assert.deepEqual(validateHtml(html), []);
    assert.match(html, /class="exit"/);
    assert.match(html, /href="tel:112"/);
  }
});

test('the CSV is a file that the import reads back without a change', async () => {
  const answer = await site.get('/de/beratungsstellen.csv');
  assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/);
  assert.match(answer.headers.get('content-disposition') ?? '', /beratungsstellen\.csv/);
  const text = await answer.text();
  assert.doesNotMatch(text, /notes_|confirmed_by|Beispiel-Person/);
  const { summary, report } = await runImportAt(systemClock(), site.database.owner, text);
  assert.deepEqual(report, []);
  assert.deepEqual(summary, { read: 24, new: 0, changed: 0, unchanged: 24, refused: 0 });
});

test('text of an entry cannot become markup', async () => {
  const evil = '<script>alert(1)</script>';
  await runImport(
    bare.database.owner,
    csvOf([
      {
        ...goodRow,
        name: evil,
        description: evil,
        services: evil,
        hours: `Mo-Fr 09:00-17:00 "${evil}"`,
      },
      { ...hiddenRow, id: '2' },
    ]),
  );
  for (const path of ['/de/beratungsstellen', '/de/beratungsstellen/script-alert-1-script'])
    assert.doesNotMatch(await body(path, bare), /<script>alert/);
});
