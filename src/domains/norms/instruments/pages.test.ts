import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { loadShipped } from '../../../site/shipped.ts';
import { shippedInstruments } from './shipped-files.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadShipped });
});
after(() => site.close());

async function html(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

async function words(path: string): Promise<string> {
  const main = /<main.*<\/main>/s.exec(await html(path))![0];
  return main.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');
}

test('the list shows every instrument with its state for Germany', async () => {
  const text = await words('/de/uebereinkommen');
  for (const { instrument } of shippedInstruments()) {
    assert.ok(text.includes(instrument.title.de), instrument.law.id);
  }
  assert.match(text, /Für Deutschland in Kraft seit: 1\. April 2013/);
  assert.match(text, /Änderung umzusetzen bis: 15\. Juli 2026/);
  assert.match(text, /Für Deutschland in Kraft seit: 14\. Juli 2006 ungeprüft/);
  assert.match(await words('/en/uebereinkommen'), /In force for Germany since: 1 April 2013/);
});

test('an instrument shows its chapters, articles and sentences; what is from memory is marked in words', async () => {
  const text = await words('/de/normen/cets-197');
  assert.match(text, /III\. Schutz und Förderung .* Art\. 10 Identifizierung der Opfer/);
  assert.match(
    text,
    /Art\. 13 Erholungs- und Bedenkzeit Bei begründetem Verdacht gibt es mindestens 30 Tage/,
  );
  assert.doesNotMatch(text.slice(text.indexOf('Art. 1 ')), /ungeprüft/);
  const directive = await words('/de/normen/rl-2011-36-eu');
  assert.match(directive, /Art\. 18a .*? ungeprüft .*Art\. 19/);
});

test('an article shows its sentence, what it rests on, who names it, and its text when it was imported', async () => {
  const path = '/de/normen/cets-197/13';
  assert.match(
    await words(path),
    /Art\. 13 CETS 197 Erholungs- und Bedenkzeit .*mit der Quelle verglichen/,
  );
  assert.match(await words(path), /Der Wortlaut ist hier nicht erfasst/);
  await sql`
    insert into norms.text (law_id, section, language, body, source)
    values ('cets-197', '13', 'en', ${'1. Each <Party>\n2. Next'}, 'Beispiel-Quelle')`.execute(
    site.database.owner,
  );
  const shown = await html(path);
  assert.match(shown, /<details[^>]*><summary>Wortlaut \(Englisch\)<\/summary>/);
  assert.match(shown, /lang="en"><p>1\. Each &lt;Party&gt;<\/p>/);
  assert.match(await html('/en/normen/cets-197/13'), /<summary>Text \(English\)<\/summary>/);
  await sql`
    insert into norms.text (law_id, section, language, body, source)
    values ('cets-197', '13', 'de', 'Deutsch', 'Beispiel-Quelle')`.execute(site.database.owner);
  assert.match(await html(path), /Wortlaut \(Deutsch\)/);
  assert.match(await html('/en/normen/cets-197/13'), /Text \(English\)/);
});

test('an article leads to the one before and the one after; the first and the last of an instrument to one', async () => {
  const neighbours = async (path: string) =>
    [...(await html(path)).matchAll(/<a href="([^"]*)" rel="(prev|next)"/g)].map(
      ([, href, rel]) => `${rel} ${href}`,
    );
  assert.deepEqual(await neighbours('/de/normen/cets-197/13'), [
    'prev /de/normen/cets-197/12',
    'next /de/normen/cets-197/14',
  ]);
  assert.deepEqual(await neighbours('/en/normen/cets-197/1'), ['next /en/normen/cets-197/2']);
  assert.deepEqual(await neighbours('/de/normen/cets-197/47'), ['prev /de/normen/cets-197/46']);
  assert.match(await words('/de/normen/cets-197/13'), /Weiter: Art\. 14 Aufenthaltstitel/);
});

test('every page of every instrument is valid HTML in both languages', async () => {
  for (const language of ['de', 'en']) {
    const paths = [`/${language}/uebereinkommen`];
    for (const { instrument, articles } of shippedInstruments()) {
      paths.push(`/${language}/normen/${instrument.law.id}`);
      paths.push(`/${language}/normen/${instrument.law.id}/${articles.at(-1)?.section}`);
    }
    for (const path of paths) assert.deepEqual(validateHtml(await html(path)), [], path);
  }
});

test('search engines read an instrument as Legislation with its articles as parts', async () => {
  const read = async (path: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(await html(path))![1]!);
  const instrument = await read('/de/normen/cets-197');
  assert.equal(instrument['@type'], 'Legislation');
  assert.equal(instrument.legislationDate, '2005-05-16');
  assert.equal(instrument.hasPart.length, 47);
  const article = await read('/en/normen/cets-197/13');
  assert.equal(article.name, 'Recovery and reflection period');
  assert.equal(article.isPartOf.url.endsWith('/en/normen/cets-197'), true);
});

test('the interface lists instruments and their articles with stable ids, and says what is verified', async () => {
  const list = (await (await site.get('/api/v1/instruments')).json()) as {
    instruments: { id: string; germany: { kind: string; on: string; verified: boolean }[] }[];
  };
  assert.equal(list.instruments.length, shippedInstruments().length);
  const cets = list.instruments.find(({ id }) => id === 'cets-197');
  assert.deepEqual(
    cets?.germany.map(({ kind, on, verified }) => [kind, on, verified]),
    [
      ['signature', '2005-11-17', false],
      ['ratification', '2012-12-19', true],
      ['in_force', '2013-04-01', true],
    ],
  );
  const one = (await (await site.get('/api/v1/instruments/cets-197')).json()) as {
    articles: { id: string; url: string; verified: boolean; source: string }[];
  };
  assert.equal(one.articles[12]?.id, 'cets-197/13');
  assert.match(one.articles[12]!.url, /\/de\/normen\/cets-197\/13$/);
  for (const [path, status] of [
    ['/api/v1/instruments/stgb', 404],
    ['/api/v1/instruments/%00', 404],
    ['/api/v1/instruments?x=1', 400],
  ] as const)
    assert.equal((await site.get(path)).status, status, path);
});

test('the sitemap names the list, instruments and articles once', async () => {
  const text = await html('/sitemap/norms.xml');
  for (const path of ['/de/uebereinkommen', '/de/normen/cets-197', '/de/normen/cets-197/13'])
    assert.equal(text.split(`<loc>http://localhost:3000${path}</loc>`).length, 2, path);
});
