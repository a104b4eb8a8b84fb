import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { Temporal } from '../../platform/clock/index.ts';
import { loadShipped } from '../../site/shipped.ts';
import { type EndName, parseEnd } from './link.ts';
import { removeLink, writeLink } from './links.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadShipped });
});
after(() => site.close());

const article = parseEnd('article:cets-197/13')!;
const figure = parseEnd('figure:bka-proceedings-2023@2023')!;
const help = parseEnd('help-page:rechte')!;
const topic = parseEnd('topic:bedenkfrist')!;
const sentence = { de: 'Beispiel-Satz', en: null };

function write(from: EndName, to: EndName, kind: 'cites' | 'supports' = 'cites'): Promise<string> {
  const at = Temporal.Instant.from('2026-12-01T10:00:00Z');
  return writeLink(site.database.owner, null, { kind, from, to, sentence }, at);
}

async function links(query = '') {
  const answer = await site.get(`/api/v1/links${query}`);
  assert.equal(answer.status, 200, query);
  return (await answer.json()) as { total: number; links: Record<string, never>[] };
}

test('the interface lists links by either end, by first and second end, and by kind', async () => {
  const keys = [await write(help, article), await write(topic, article, 'supports')];
  const byThing = await links('?thing=article%3Acets-197%2F13');
  assert.equal(byThing.total, 2);
  assert.equal((await links('?from=article%3Acets-197%2F13')).total, 0);
  assert.equal((await links('?to=article%3Acets-197%2F13&kind=supports')).total, 1);
  assert.deepEqual((await links('?from=help-page%3Arechte')).links, [
    {
      id: keys[0],
      kind: 'cites',
      from: {
        name: 'help-page:rechte',
        title: 'Meine Rechte',
        url: 'http://localhost:3000/de/hilfe/rechte',
        state: 'as_linked',
        note: null,
      },
      to: {
        name: 'article:cets-197/13',
        title: 'Art. 13 CETS 197: Erholungs- und Bedenkzeit',
        url: 'http://localhost:3000/de/normen/cets-197/13',
        state: 'as_linked',
        note: null,
      },
      sentence,
    },
  ]);
  assert.equal((await links('?limit=1&offset=1')).links.length, 1);
  for (const key of keys) await removeLink(site.database.owner, key);
});

test('a link of which an end is gone is not listed; one that changed is, and says so', async () => {
  const { owner } = site.database;
  const own = '?from=article%3Acets-197%2F13';
  const key = await write(article, figure);
  assert.match(JSON.stringify(await links(own)), /"note":"neuere Ausgabe vorhanden"/);
  await sql`
    update norms.article set sentence_de = 'Beispiel' where law_id = 'cets-197' and section = '13'`.execute(
    owner,
  );
  assert.match(JSON.stringify(await links(own)), /cets-197\/13"[^}]*"state":"changed"/);
  await sql`delete from statistics.figure where id = ${figure.id}`.execute(owner);
  assert.deepEqual(await links(own), { total: 0, links: [] });
  await removeLink(owner, key);
});

test('entries of things name the address of their links', async () => {
  for (const path of [
    '/api/v1/recommendations/greta-2-bedenkfrist',
    '/api/v1/instruments/cets-197',
    '/api/v1/figures?measure=kok-released',
    '/api/v1/decisions/egmr-2021-02-16-77587-12-u',
  ]) {
    const [address] =
      /http:\/\/localhost:3000\/api\/v1\/links\?thing=[^"]+/.exec(
        await (await site.get(path)).text(),
      ) ?? [];
    assert.ok(address, path);
    await links(new URL(address).search);
  }
});

test('what is no name of a thing is refused, at the parameter', async () => {
  for (const query of [
    '?thing=Bedenkzeit',
    '?from=%00',
    '?kind=mag',
    '?limit=0',
    '?x=1',
    '?thing=',
  ])
    assert.equal((await site.get(`/api/v1/links${query}`)).status, 400, query);
});
