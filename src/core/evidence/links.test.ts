import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { Temporal } from '../../platform/clock/index.ts';
import type { Content, Release } from '../../platform/editable.ts';
import { loadShipped } from '../../site/shipped.ts';
import { linkEditable } from './link-editable.ts';
import { linksOf } from './links.ts';
import { staleLinks } from './stale-links.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadShipped });
});
after(() => site.close());

const id = '00000000-0000-4000-8000-000000000001';
const decision = 'decision:vg-duesseldorf-2017-06-12-7-k-6086-17-a-u';
const content: Content = {
  from: decision,
  kind: 'implements',
  to: '/de/normen/cets-197/13',
  sentenceDe: 'Beispiel-Satz zur <b>Bedenkzeit</b>.',
  sentenceEn: '',
};

async function publish(changed: Content, key: string | null = null): Promise<string> {
  const release: Release = {
    thingId: id,
    key,
    content: changed,
    organisationId: id,
    person: { id, name: 'Beispiel-Redaktion' },
    statements: [],
    at: Temporal.Instant.from('2026-11-20T10:00:00Z'),
  };
  return (await linkEditable.publish(site.database.app, release)).key;
}

const withdraw = (key: string) => linkEditable.withdraw(site.database.app, key, id);
const problems = (changed: Content, key: string | null = null) =>
  linkEditable.check!(site.database.app, { key, content: changed, language: 'de' });
const stale = () => staleLinks(site.database.app, 'de');

test('a link stands at both ends, in words for each direction, escaped, until it is withdrawn', async () => {
  const key = await publish(content);
  const first = await text(`/de/rechtsprechung/${decision.replace('decision:', '')}`);
  assert.match(first, /Setzt um: Artikel/);
  assert.match(first, /href="\/de\/normen\/cets-197\/13"[^>]*>Art\. 13 CETS 197/);
  assert.match(first, /Beispiel-Satz zur &lt;b&gt;Bedenkzeit/);
  const second = await text('/en/normen/cets-197/13');
  assert.match(second, /Implemented by: Decision/);
  assert.match(second, /<p class="measure" lang="de">Beispiel-Satz/);
  for (const html of [first, second]) assert.deepEqual(await validateHtml(html), []);
  await withdraw(key);
  assert.doesNotMatch(await text('/de/normen/cets-197/13'), /Beispiel-Satz/);
});

test('every kind of thing can be an end, by its address or by its name', async () => {
  const ends = [
    [
      'http://localhost:3000/de/daten/zahl/kok-released-2024@6?x=1',
      /\/daten\/zahl\/kok-released-2024/,
    ],
    ['recommendation:greta-3-information', /\/monitoring\/empfehlungen\/greta-3-information/],
    ['/de/normen/aufenthg/25', /\/normen\/aufenthg\/25/],
  ] as const;
  for (const [to, href] of ends) {
    assert.deepEqual(await problems({ ...content, to }), [], to);
    const key = await publish({ ...content, to });
    const [link] = await linksOf(site.database.app, end(decision), 'de');
    assert.match(link!.other.href, href);
    const page = await text(link!.other.href);
    assert.match(page, /Wird umgesetzt durch: Entscheidung/);
    await withdraw(key);
  }
});

test('an end that is not here, a link to itself and the same link twice are problems at the field', async () => {
  const fields = async (changed: Content, key: string | null = null) =>
    (await problems({ ...content, ...changed }, key)).map(({ field, message }) => [field, message]);
  const unknown = await fields({ to: 'Bedenkzeit' });
  assert.equal(unknown[0]?.[0], 'to');
  assert.match(
    unknown[0]![1]!,
    /nichts veröffentlicht\. Vielleicht gemeint: .*article:cets-197\/13/,
  );
  for (const to of ['decision:beispiel', 'beispiel:1', '/de/kontakt', '%', '/de/daten/zahl/%zz'])
    assert.equal((await fields({ to }))[0]?.[0], 'to', to);
  const itself = `https://example.org/en/rechtsprechung/${decision.replace('decision:', '')}`;
  assert.deepEqual(await fields({ to: itself }), [
    ['to', 'Eine Seite kann nicht mit sich selbst verknüpft werden.'],
  ]);
  const key = await publish(content);
  assert.deepEqual(await fields({}), [['to', 'Diese Verknüpfung gibt es schon.']]);
  assert.deepEqual(await fields({}, key), []);
  assert.deepEqual(await fields({ kind: 'cites' }), []);
  await withdraw(key);
});

test('what is read for the desk and published unchanged stays as it is', async () => {
  const key = await publish({ ...content, sentenceEn: 'Example.' });
  const read = await linkEditable.read(site.database.app, key);
  assert.equal(read?.content.to, 'article:cets-197/13');
  assert.equal(await publish(read!.content, key), key);
  assert.deepEqual(await linkEditable.read(site.database.app, key), read);
  await withdraw(key);
});

test('a figure is linked with its edition, and says when there is a newer one', async () => {
  const key = await publish({ ...content, to: 'figure:bka-proceedings-2023@2023' });
  const html = await text(`/de/rechtsprechung/${decision.replace('decision:', '')}`);
  assert.match(
    html,
    /zahl\/bka-proceedings-2023@2023"[^>]*>[^<]*<\/a> <[^>]*>neuere Ausgabe vorhanden</,
  );
  await withdraw(key);
});

test('an end that was withdrawn disappears from the page and waits for the editor; so does one that changed', async () => {
  const { owner } = site.database;
  const gone = await publish({ ...content, to: 'figure:kok-nigeria-2024@6' });
  const changed = await publish({ ...content, from: 'recommendation:greta-3-information' });
  assert.deepEqual(await stale(), []);
  await sql`delete from statistics.figure where id = 'kok-nigeria-2024@6'`.execute(owner);
  await sql`
    update norms.article set sentence_de = 'Beispiel' where law_id = 'cets-197' and section = '13'`.execute(
    owner,
  );
  assert.deepEqual(
    (await stale())
      .map((link) => [link.id, link.ends.map(({ name, state }) => [name, state])])
      .sort(),
    [
      [gone, [['figure:kok-nigeria-2024@6', 'gone']]],
      [changed, [['article:cets-197/13', 'changed']]],
    ].sort(),
  );
  const shown = await linksOf(site.database.app, end(decision), 'de');
  assert.deepEqual(
    shown.filter(({ kind }) => kind !== 'gathers'),
    [],
  );
  const read = await linkEditable.read(site.database.app, changed);
  await publish(read!.content, changed);
  assert.deepEqual(
    (await stale()).map((link) => link.id),
    [gone],
    'released again: seen',
  );
  assert.equal(
    (await problems((await linkEditable.read(site.database.app, gone))!.content, gone))[0]?.field,
    'to',
  );
});

function end(name: string) {
  const [kind = '', of = ''] = name.split(':');
  return { kind, id: of };
}

async function text(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}
