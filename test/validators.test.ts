import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseFeed } from '@rowanmanning/feed-parser';
import { TrieRouter } from 'hono/router/trie-router';
import { catalogue } from '../src/domains/statistics/export/dcat.ts';
import { domains } from '../src/site/domains.ts';
import { linksOf } from './support/crawl.ts';
import { createDemonstration, type TestSite } from './support/site.ts';
import { atomProblems } from './support/validators/atom.ts';
import dcatAp from './support/validators/dcat-ap.json' with { type: 'json' };
import { shaclProblems, toRdf } from './support/validators/rdf.ts';
import { rootType, schemaOrgProblems } from './support/validators/schema-org.ts';

let site: TestSite;
/** HTML by path: of every page that the sitemap lists, two of each route and language. */
const pages = new Map<string, string>();
before(async () => {
  site = await createDemonstration();
  for (const path of await somePaths()) pages.set(path, await text(path));
});
after(() => site.close());

test('every feed is valid: an independent parser reads it, and it has what RFC 4287 says it must have', async () => {
  const linked = [...pages.values()].flatMap((html) =>
    [...html.matchAll(/<link [^>]*application\/atom\+xml[^>]*>/g)].flatMap(([link]) =>
      linksOf(link).map((href) => href.replace(/^https?:\/\/[^/]+/, '')),
    ),
  );
  const declared = routes
    .filter(
      (path) => /(?:feed\.xml|\.atom)$/.test(path) && !path.replace('/:language', '').includes(':'),
    )
    .flatMap((path) => ['de', 'en'].map((language) => path.replace(':language', language)));
  const feeds = [...new Set([...declared, ...linked])];
  assert.ok(declared.length >= 6, declared.join());
  for (const path of feeds) {
    const answer = await site.get(path);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml/, path);
    const xml = await answer.text();
    assert.deepEqual(atomProblems(xml), [], path);
    const feed = parseFeed(xml);
    assert.equal(feed.meta.type, 'atom', path);
    assert.equal(new URL(feed.self ?? '').pathname, path.split('?')[0]);
    assert.equal(feed.items.length, xml.match(/<entry[ >]/g)?.length ?? 0, path);
    for (const { id, title, url, updated } of feed.items) assert.ok(id && title && url && updated);
  }
});

test('every kind of JSON-LD on the pages is RDF in schema.org’s words', async () => {
  const seen = new Map<string, number>();
  for (const [path, html] of pages)
    for (const [, json] of html.matchAll(
      /<script type="application\/ld\+json">(.*?)<\/script>/gs,
    )) {
      const document = JSON.parse(json!) as object;
      assert.deepEqual(await schemaOrgProblems(document), [], path);
      seen.set(rootType(document), (seen.get(rootType(document)) ?? 0) + 1);
    }
  for (const type of ['CreativeWork', 'Dataset', 'Legislation', 'WebPage'])
    assert.ok((seen.get(type) ?? 0) >= 2, `${type} was seen ${seen.get(type) ?? 0} times`);
});

test('the DCAT catalogue has what DCAT-AP 3.0.1 makes mandatory, in both languages', async () => {
  const shapes = await toRdf(dcatAp);
  const catalogues = routes.filter((path) => path.endsWith('.jsonld'));
  assert.ok(catalogues.length > 0);
  for (const path of catalogues)
    for (const language of ['de', 'en']) {
      const document = JSON.parse(await text(path.replace(':language', language))) as object;
      const data = await toRdf(document);
      assert.deepEqual(await shaclProblems(shapes, data), [], path);
      assert.ok(data.size > 100, `only ${data.size} statements`);
    }
});

test('what is wrong is found: by the check of feeds, of schema.org and of DCAT', async () => {
  const feed = await text('/de/aktuelles/feed.xml');
  for (const [broken, problem] of [
    [feed.replace(/<id>.*?<\/id>/, ''), /exactly one id/],
    [feed.replace(/<updated>[^<]*/, '<updated>2026-11-26'), /no instant/],
    [feed.replace(/<author>.*?<\/author>/s, '<author></author>'), /name/],
    [feed.replace(/rel="self"/, 'rel="related"'), /feed itself/],
  ] as const)
    assert.match(atomProblems(broken).join('\n'), problem);
  const law = {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': 'https://example.org/1',
  };
  assert.deepEqual(await schemaOrgProblems(law), []);
  assert.match((await schemaOrgProblems({ ...law, telephone: '1' })).join(), /telephone: not of/);
  assert.match((await schemaOrgProblems({ ...law, dateModified: 'bald' })).join(), /no date/);
  assert.match(
    (await schemaOrgProblems({ ...law, creator: { '@type': 'Place' } })).join(),
    /takes no/,
  );
  await assert.rejects(schemaOrgProblems({ ...law, beispiel: '1' }));
  const empty = catalogue({
    figures: [],
    publishers: [],
    language: 'de',
    origin: 'https://example.org',
    network: '',
    changed: null,
  });
  const problems = await shaclProblems(await toRdf(dcatAp), await toRdf(empty));
  assert.match(problems.join('\n'), /dcat#dataset/);
});

const routes = domains
  .flatMap((domain) => domain.routes ?? [])
  .filter(({ method, role }) => method === 'GET' && role === 'public')
  .map(({ path }) => path);

async function somePaths(): Promise<readonly string[]> {
  const router = new TrieRouter<string>();
  for (const path of routes) router.add('GET', path, path);
  const found = new Map<string, string[]>();
  for (const domain of domains)
    for await (const { path } of domain.pages?.(site.services) ?? []) {
      const [[route]] = router.match('GET', path);
      const kind = `${path.slice(1, 3)} ${route?.[0]}`;
      const own = found.get(kind) ?? [];
      if (own.length < 2 && !/^\/[^/]+\/hilfe/.test(path)) found.set(kind, [...own, path]);
    }
  return [...found.values()].flat();
}

async function text(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}
