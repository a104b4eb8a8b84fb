import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SaxesParser } from 'saxes';
import { validateHtml } from '../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { publish as publishTo } from '../../core/desk/release.fixture.ts';
import type { Content } from '../../platform/editable.ts';
import { newsEditable } from './desk/news-editable.ts';
import { loadExampleNews } from './example.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadExampleNews });
});
after(() => site.close());

const id = '00000000-0000-4000-8000-000000000001';
const content: Content = {
  kind: 'news',
  publishedOn: '2026-11-20',
  titleDe: 'Beispiel-Meldung <b>zwei</b>',
  leadDe: 'Vorspann & mehr',
  bodyDe: '## Teil\n\nText',
  titleEn: '',
  leadEn: '',
  bodyEn: '',
  files: [],
};

const publish = (changed: Content, key: string | null) =>
  publishTo(site.database.app, newsEditable, changed, key);

const check = (changed: Content, key: string | null = null) =>
  newsEditable.check!(site.database.app, { key, content: changed, language: 'de' });

test('what is published stands in list, page, feed and interface, escaped, and goes with a withdrawal', async () => {
  const { key } = await publish(content, null);
  const path = await newsEditable.address(site.database.app, key, 'de');
  assert.equal(path, '/de/aktuelles/2026-11-20-beispiel-meldung-b-zwei-b');
  for (const address of ['/de/aktuelles', '/en/aktuelles', path, path.replace('/de/', '/en/')]) {
    const answer = await site.get(address);
    assert.equal(answer.status, 200, address);
    const html = await answer.text();
    assert.deepEqual(validateHtml(html), [], address);
    assert.match(html, /Beispiel-Meldung &lt;b&gt;zwei&lt;\/b&gt;/);
  }
  assert.match(await text('/de/aktuelles/feed.xml'), /urn:uuid:/);
  const { news } = (await (await site.get('/api/v1/news')).json()) as { news: { title: string }[] };
  assert.ok(news.some(({ title }) => title === content.titleDe));
  await newsEditable.withdraw(site.database.app, key, id);
  assert.equal((await site.get(path)).status, 404);
  assert.doesNotMatch(await text('/de/aktuelles/feed.xml'), /zwei/);
});

test('a press release says whom to ask and what its files are; news names no contact', async () => {
  const file = { file: 'b'.repeat(64), name: 'bericht.pdf', type: 'application/pdf', alt: '' };
  const picture = { file: 'c'.repeat(64), name: 'haus.png', type: 'image/png', alt: 'Ein Haus' };
  for (const kind of ['press', 'news'] as const) {
    const { key } = await publish({ ...content, kind, files: [file, picture] }, null);
    const html = await text((await newsEditable.address(site.database.app, key, 'de'))!);
    assert.deepEqual(validateHtml(html), []);
    assert.match(html, /bericht\.pdf<\/bdi><\/a> <span class="quiet small">PDF</);
    assert.equal(/Kontakt für die Presse.*mailto:/s.test(html), kind === 'press');
    const ld = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);
    assert.equal(ld['@type'], 'NewsArticle');
    assert.equal(ld.headline, content.titleDe);
    assert.match(ld.image[0], /^http.*\/haus\.png$/);
    assert.equal(html.includes('/de/presse#bilder'), kind === 'press');
    assert.equal(ld.genre, kind === 'press' ? 'press release' : undefined);
    await newsEditable.withdraw(site.database.app, key, id);
  }
});

test('a new title leaves the address as it was', async () => {
  const { key } = await publish(content, null);
  const before = await newsEditable.address(site.database.app, key, 'de');
  assert.equal((await publish({ ...content, titleDe: 'Beispiel-Anderes' }, key)).key, key);
  assert.equal(await newsEditable.address(site.database.app, key, 'de'), before);
  assert.match(await text(before!), /Beispiel-Anderes/);
  await newsEditable.withdraw(site.database.app, key, id);
});

test('what is read for the desk and published unchanged stays as it is', async () => {
  const { found } = await newsEditable.list(site.database.app, {
    text: 'pressemitteilung',
    organisationId: null,
    limit: 5,
    offset: 0,
  });
  assert.equal(found.length, 1);
  const read = await newsEditable.read(site.database.app, found[0]!.key);
  await publish(read!.content, found[0]!.key);
  assert.deepEqual(await newsEditable.read(site.database.app, found[0]!.key), read);
});

test('English shows German where there is no other, and says so', async () => {
  const html = await text('/en/aktuelles/2026-11-04-beispiel-meldung-nur-auf-deutsch');
  assert.match(html, /<article class="news" lang="de">/);
  assert.match(html, /In German only/);
  assert.match(
    await text('/en/aktuelles/2026-11-18-beispiel-pressemitteilung-was-hier-stehen-wird'),
    /Example press release/,
  );
});

test('a title twice, half an English text and a picture without words are problems at their fields', async () => {
  assert.deepEqual(await check(content), []);
  const taken = await check({ ...content, titleDe: 'Beispiel-Meldung nur auf Deutsch' });
  assert.deepEqual(
    taken.map(({ field }) => field),
    ['titleDe'],
  );
  assert.equal((await check({ ...content, titleEn: 'Example' }))[0]?.field, 'bodyEn');
  assert.equal((await check({ ...content, bodyEn: 'Example' }))[0]?.field, 'titleEn');
  const picture = { file: 'a'.repeat(64), name: 'a.png', type: 'image/png' };
  assert.equal((await check({ ...content, files: [{ ...picture, alt: '' }] }))[0]?.field, 'files');
  assert.deepEqual(await check({ ...content, files: [{ ...picture, alt: 'Ein Haus' }] }), []);
});

test('the feed is well-formed', async () => {
  const parser = new SaxesParser({ xmlns: true });
  const names: string[] = [];
  parser.on('opentag', ({ name }) => void names.push(name));
  parser.on('error', (error) => assert.fail(error));
  parser.write(await text('/de/aktuelles/feed.xml')).close();
  assert.equal(names.filter((name) => name === 'entry').length, 2);
});

test('a page that is not there, or whose number is none, is not found', async () => {
  for (const query of ['?seite=2', '?seite=0', '?seite=-1', '?seite=1e3', '?seite=99999'])
    assert.equal((await site.get(`/de/aktuelles${query}`)).status, 404, query);
  assert.equal((await site.get('/de/aktuelles/beispiel-gibt-es-nicht')).status, 404);
});

async function text(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}
