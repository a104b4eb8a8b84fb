import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SaxesParser } from 'saxes';
import { validateHtml } from '../../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { publish as publishTo } from '../../../core/desk/release.fixture.ts';
import { refresh } from '../../../core/find/index.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import type { Content, Editable, Row } from '../../../platform/editable.ts';
import { statisticsDomain } from '../../statistics/index.ts';
import { newsEditable } from '../desk/news-editable.ts';
import { newsSearch } from '../search-news.ts';
import { pictureEditable } from './desk/picture-editable.tsx';
import { pressRoomEditable } from './desk/press-room-editable.ts';

const before0 = Temporal.Instant.from('2098-12-31T23:00:00Z');
let now = before0;
let site: TestSite;
before(async () => {
  site = await createTestSite({
    clock: () => now,
    fill: (services) => statisticsDomain.shipped!(services),
  });
});
after(() => site.close());

const figure = 'figure:kok-documented-2024@6';
const outdated = 'figure:bka-minors-2020@2021';
const release: Content = {
  kind: 'press',
  publishedOn: '2026-11-20',
  embargoDay: '',
  embargoTime: '',
  titleDe: 'Beispiel-Mitteilung',
  leadDe: 'Beispiel-Vorspann',
  bodyDe: `Es sind [[${figure}]], früher [[ ${outdated} ]].`,
  titleEn: '',
  leadEn: '',
  bodyEn: '',
  files: [],
};
const room: Content = { aboutDe: '', aboutEn: '', contacts: [], figures: [figure] };
const contact: Row = {
  name: 'Beispiel-Pressestelle',
  roleDe: 'Sprecher*in',
  roleEn: '',
  phone: '030 23125 100',
  email: 'presse@example.org',
};
const picture: Content = {
  files: [{ file: 'a'.repeat(64), name: 'büro 1.jpg', type: 'image/jpeg', alt: 'Ein leerer Raum' }],
  altEn: 'An empty room',
  titleDe: 'Beispiel-Raum <1>',
  titleEn: '',
  photographer: 'Beispiel, Berta',
  rightsDe: 'Nur im Zusammenhang mit dem Netzwerk.',
  rightsEn: '',
  takenOn: '2026-11',
};

test('a figure in a text stands there with year and edition, and under it with its source', async () => {
  const { key } = await publish(newsEditable, release);
  const path = await newsEditable.address(site.database.app, key, 'de');
  const html = await page(path!);
  assert.match(
    html,
    /Es sind <a href="\/de\/daten\/zahl\/kok-documented-2024@6">868\sFälle \(2024, KOK\s6\)<\/a>, früher/,
  );
  assert.match(html, /\(2020, BKA\s2021\)<\/a> \(neuere Ausgabe vorhanden\)/);
  assert.match(html, /Zahlen in diesem Text.*Veröffentlicht:.*Quelle:/s);
  assert.match(html, /<span class="tag">neuere Ausgabe vorhanden/);
  assert.doesNotMatch(html, /\[\[/);
  const english = await page(path!.replace('/de/', '/en/'));
  assert.match(english, /lang="de"[^>]*>.*868\sFälle/s);
  const [found] = await newsSearch.texts(site.services, [path!.split('/').at(-1)!]);
  assert.match(found!.body, /868\sFälle \(2024, KOK\s6\)/);
  const preview = await newsEditable.preview!(site.database.app, release, 'de');
  assert.match(String(preview), /868\sFälle/);
  await newsEditable.withdraw(site.database.app, key, key);
});

test('a figure that has gone since leaves a text that says so', async () => {
  const { key } = await publish(newsEditable, { ...release, bodyDe: 'Es sind [[figure:weg@1]].' });
  const path = await newsEditable.address(site.database.app, key, 'de');
  assert.match(await page(path!), /Es sind \(Zahl zurzeit nicht verfügbar\)\./);
  await newsEditable.withdraw(site.database.app, key, key);
});

test('an unknown figure, half an embargo and one for what is public are problems at their fields', async () => {
  assert.deepEqual(await fieldsOf(newsEditable, release), []);
  const unknown = { ...release, bodyDe: 'Es sind [[figure:kok-documented-2024@99]].' };
  assert.deepEqual(await fieldsOf(newsEditable, unknown), ['bodyDe']);
  for (const [embargoDay, embargoTime, field] of [
    ['2099-01-01', '', 'embargoTime'],
    ['2099-01-01', '25:00', 'embargoTime'],
    ['2099-01-01', 'früh', 'embargoTime'],
    ['', '10:00', 'embargoDay'],
  ] as const)
    assert.deepEqual(await fieldsOf(newsEditable, { ...release, embargoDay, embargoTime }), [
      field,
    ]);
  const later = {
    ...release,
    publishedOn: '2099-01-01',
    embargoDay: '2099-01-01',
    embargoTime: '10:00',
  };
  assert.deepEqual(await fieldsOf(newsEditable, later), []);
  const other = { ...later, publishedOn: '2098-12-31' };
  assert.deepEqual(await fieldsOf(newsEditable, other), ['publishedOn']);
  const { key } = await publish(newsEditable, release);
  assert.deepEqual(await fieldsOf(newsEditable, later, key), ['embargoDay']);
  await newsEditable.withdraw(site.database.app, key, key);
});

test('the press page has contacts, releases, figures and pictures, in both languages', async () => {
  const { key } = await publish(newsEditable, release);
  await publish(pressRoomEditable, {
    ...room,
    contacts: [contact],
    aboutDe: `Wir: [[${outdated}]]`,
  });
  const shown = await publish(pictureEditable, picture);
  const html = await page('/de/presse');
  assert.match(html, /Beispiel-Pressestelle<\/strong>, <span>Sprecher\*in/);
  assert.match(html, /href="tel:03023125100"/);
  assert.match(html, /href="mailto:info@/, 'the network itself');
  assert.match(html, /<h3><a href="\/de\/aktuelles\/2026-11-20-beispiel-mitteilung">/);
  assert.match(html, /868\sFälle<.*Sechster Datenbericht.*Veröffentlicht: 14\.\sOktober 2025/s);
  assert.match(html, /Wir: <a href="[^"]*bka-minors-2020@2021">/);
  assert.match(html, new RegExp(`id="bild-${shown.key}"`));
  assert.match(html, /alt="Ein leerer Raum"/);
  assert.match(
    html,
    /Beispiel-Raum &lt;1&gt;.*Foto: Beispiel, Berta, November 2026.*Nur im Zusammenhang/s,
  );
  assert.match(html, /href="\/dateien\/a{64}\/b%C3%BCro%201\.jpg" download="büro 1\.jpg"/);
  const english = await page('/en/presse');
  assert.match(english, /alt="An empty room"/);
  assert.match(english, /<span lang="de">Nur im Zusammenhang/);
  assert.match(english, /868\scases/);
  assert.match(await page('/de/aktuelles?art=press'), /Beispiel-Mitteilung/);
  assert.doesNotMatch(await page('/de/aktuelles?art=news'), /Beispiel-Mitteilung/);
  assert.equal((await site.get('/de/aktuelles?art=beispiel')).status, 404);
  await pictureEditable.withdraw(site.database.app, shown.key, shown.key);
  assert.doesNotMatch(await page('/de/presse'), /Beispiel-Raum/);
  await newsEditable.withdraw(site.database.app, key, key);
});

test('what is published unchanged stays as it is', async () => {
  const { app } = site.database;
  const embargoed = { ...release, embargoDay: '2099-06-01', embargoTime: '09:30' };
  for (const [editable, content] of [
    [pressRoomEditable, { ...room, contacts: [contact] }],
    [pictureEditable, picture],
    [newsEditable, embargoed],
  ] as const) {
    const { key } = await publish(editable, content);
    assert.deepEqual((await editable.read(app, key))?.content, content);
    assert.equal((await publish(editable, content, key)).key, key);
    assert.deepEqual((await editable.read(app, key))?.content, content);
    if (editable.withdrawal !== 'none') await editable.withdraw(app, key, key);
  }
});

test('an address of a figure becomes its name; what is none, a contact nobody reaches and a picture without words are problems', async () => {
  const typed = { ...room, figures: ['/de/daten/zahl/kok-documented-2024@6', figure] };
  assert.deepEqual(await fieldsOf(pressRoomEditable, typed), []);
  await publish(pressRoomEditable, typed);
  const read = await pressRoomEditable.read(site.database.app, 'press');
  assert.deepEqual(read?.content.figures, [figure]);
  const wrong = {
    ...room,
    figures: ['news:beispiel'],
    contacts: [{ ...contact, phone: '', email: '' }],
    aboutEn: '[[figure:nichts@1]]',
  };
  assert.deepEqual(await fieldsOf(pressRoomEditable, wrong), ['aboutEn', 'figures', 'contacts']);
  const bare = { ...picture, files: [{ ...(picture.files as Row[])[0]!, alt: '' }] };
  assert.deepEqual(await fieldsOf(pictureEditable, bare), ['files']);
  assert.deepEqual(await fieldsOf(pictureEditable, picture), []);
});

test('under embargo a release stands nowhere, and at its moment everywhere', async () => {
  const { key } = await publish(newsEditable, {
    ...release,
    titleDe: 'Beispiel-Sperrfrist',
    embargoDay: '2099-01-01',
    embargoTime: '10:00',
  });
  const path = '/de/aktuelles/2026-11-20-beispiel-sperrfrist';
  assert.equal(await newsEditable.address(site.database.app, key, 'de'), null);
  await refresh(site.services, [newsSearch]);
  const places = [
    '/de/',
    '/de/aktuelles',
    '/en/aktuelles?art=press',
    '/de/aktuelles/feed.xml',
    '/de/presse',
    '/en/presse/feed.xml',
    '/api/v1/news',
    '/api/v1/news?kind=press',
    '/sitemap/publications.xml',
    '/de/suche?q=Sperrfrist',
    '/api/v1/search?q=Sperrfrist',
  ];
  const found = async () => {
    const named = [];
    for (const place of places)
      if (/beispiel-sperrfrist/i.test(await text(place))) named.push(place);
    return named;
  };
  now = Temporal.Instant.from('2099-01-01T08:59:59Z');
  assert.deepEqual(await found(), []);
  assert.equal((await site.get(path)).status, 404);
  now = Temporal.Instant.from('2099-01-01T09:00:00Z');
  assert.equal((await site.get(path)).status, 200);
  assert.deepEqual(
    await found(),
    places.filter((place) => place !== '/de/'),
  );
  assert.match(await text('/de/presse/feed.xml'), /<updated>2099-01-01T09:00:00Z<\/updated>/);
  await newsEditable.withdraw(site.database.app, key, key);
  now = before0;
});

test('feed and interface carry press releases alone, the interface figures and pictures too', async () => {
  const { key } = await publish(newsEditable, release);
  const other = await publish(newsEditable, {
    ...release,
    kind: 'news',
    titleDe: 'Beispiel-Anderes',
  });
  await publish(pressRoomEditable, { ...room, contacts: [contact] });
  const shown = await publish(pictureEditable, picture);
  const parser = new SaxesParser({ xmlns: true });
  const names: string[] = [];
  parser.on('opentag', ({ name }) => void names.push(name));
  parser.on('error', (error) => assert.fail(error));
  parser.write(await text('/de/presse/feed.xml')).close();
  assert.equal(names.filter((name) => name === 'entry').length, 1);
  const { news } = await (await site.get('/api/v1/news?kind=press')).json();
  assert.deepEqual(
    news.map((one: { id: string }) => one.id),
    [key],
  );
  const { figures, pictures, contacts } = await (await site.get('/api/v1/press')).json();
  assert.equal(contacts[0].role.de, 'Sprecher*in');
  assert.match(figures[0].cite, /868\sFälle \(KOK\s6, 14\.\sOktober 2025\)/);
  assert.equal(pictures[0].photographer, 'Beispiel, Berta');
  assert.equal((await site.get('/api/v1/press?language=fr')).status, 400);
  for (const one of [key, other.key]) await newsEditable.withdraw(site.database.app, one, one);
  await pictureEditable.withdraw(site.database.app, shown.key, shown.key);
});

function publish(editable: Editable, content: Content, key: string | null = null) {
  return publishTo(site.database.app, editable, content, key);
}

async function fieldsOf(editable: Editable, content: Content, key: string | null = null) {
  const found = await editable.check!(site.database.app, { key, content, language: 'de' });
  return found.map(({ field }) => field);
}

/** A valid page of the site. */
async function page(path: string): Promise<string> {
  const html = await text(path);
  assert.deepEqual(validateHtml(html), [], path);
  return html;
}

async function text(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}
