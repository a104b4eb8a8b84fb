import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { SaxesParser } from 'saxes';
import { columnsWith } from '../../../test/support/columns.ts';
import { until } from '../../../test/support/until.ts';
import { refresh } from '../../core/find/index.ts';
import type { AnsweringSource } from '../../platform/search.ts';
import { searchSources } from '../domains.ts';
import { isKept, warmSearch } from './index.ts';
import { kinds, openSearched, type SearchedSite } from './search.fixture.ts';

let site: SearchedSite;
let ask: SearchedSite['ask'];
let html: SearchedSite['html'];
before(async () => {
  site = await openSearched();
  ({ ask, html } = site);
});
after(() => site.close());

test('groups of all domains stand in their order, each with its hits', async () => {
  const found = await ask({ q: 'Menschenhandel' });
  const expected = ['help-page', 'centre', 'decision', 'norm', 'recommendation', 'figure', 'topic'];
  assert.deepEqual(
    kinds(found).filter((kind) => expected.includes(kind)),
    expected,
  );
  for (const { total, hits } of found.groups) assert.ok(total >= hits.length && hits.length > 0);
});

test('every address that is found is there', async () => {
  for (const q of [
    'Menschenhandel',
    'Frist',
    'Beispiel',
    'Datenschutz',
    'Impressum',
    'trafficking',
  ])
    for (const { hits } of (await ask({ q, limit: '5' })).groups)
      for (const { url, title } of hits) {
        const { pathname } = new URL(url);
        assert.equal((await site.get(pathname)).status, 200, `${title}: ${pathname}`);
      }
});

test('a convention is found by a part of its other names, a body with its rounds', async () => {
  const urls = async (q: string, kind: string) =>
    (await ask({ q })).groups
      .find((group) => group.kind === kind)
      ?.hits.map(({ url }) => new URL(url).pathname) ?? [];
  assert.deepEqual(await urls('Europaratskonvention', 'instrument'), ['/de/normen/cets-197']);
  const [first, ...others] = await urls('GRETA', 'monitoring-body');
  assert.equal(first, '/de/monitoring/gremien/greta');
  assert.ok(others.some((path) => path.startsWith('/de/monitoring/runden/greta-')));
});

test('help is found in its own language, and leads to it', async () => {
  const found = await ask({ q: 'الشرطة' });
  assert.deepEqual(kinds(found), ['help-page']);
  assert.match(found.groups[0]?.hits[0]?.url ?? '', /\/ar\/hilfe\//);
  assert.deepEqual(kinds(await ask({ q: 'поліція', language: 'uk' })), ['help-page']);
  const page = await html(`/de/suche?${new URLSearchParams({ q: 'الشرطة' })}`);
  assert.match(page, /<h3 lang="ar" dir="rtl">/);
});

test('filters narrow, and stand in the address', async () => {
  const { groups } = await ask({
    q: 'Menschenhandel',
    group: 'figure',
    from: '2024',
    to: '2024',
    limit: '50',
  });
  assert.deepEqual(
    groups.map(({ kind }) => kind),
    ['figure'],
  );
  for (const { title } of groups[0]?.hits ?? []) assert.match(title, /2024/);
  const topics = await ask({ q: 'Aufenthalt', topic: 'aufenthalt' });
  assert.ok(kinds(topics).length > 0);
  for (const kind of kinds(topics))
    assert.ok(!['help-page', 'decision', 'norm'].includes(kind), kind);
  const page = await html('/de/suche?q=Menschenhandel&group=figure&from=2024');
  assert.match(page, /<option value="figure" selected="">/);
  assert.match(
    page,
    /<a href="\/de\/suche\?q=Menschenhandel&amp;group=figure"[^>]*>.{0,20}Jahr von: 2024/,
  );
  assert.match(page, /name="from"[^>]*value="2024"/);
});

test('every hit of a group can be reached: page by page, or in the list of its domain', async () => {
  const all = await html('/de/suche?q=Menschenhandel');
  const [, count] = /group=figure"[^>]*>Alle (\d+) in „Zahlen“/.exec(all) ?? [];
  assert.ok(Number(count) > 50, count);
  assert.match(
    all,
    /href="\/de\/forderungen\?q=Menschenhandel"[^>]*>In „Forderungen“ weitersuchen/,
  );
  const seen = new Set<string>();
  for (let page = 1; page <= Math.ceil(Number(count) / 50); page += 1) {
    const shown = await html(`/de/suche?q=Menschenhandel&group=figure&page=${page}`);
    assert.match(shown, /aria-current="page"/);
    for (const [, href = ''] of shown.matchAll(/<h3[^>]*><a href="([^"]+)"/g)) seen.add(href);
  }
  assert.equal(seen.size, Number(count));
  assert.match(
    await html('/de/suche?q=Bedenkfrist&group=topic&page=2'),
    /<h3/,
    'the last page that there is',
  );
  assert.match(
    await html('/de/suche?q=Menschenhandel&group=figure&page=7'),
    /aria-current="page"[^>]*>\s*(?:<[^>]*>[^<]*<[^>]*>)?\s*[23]/,
    'a page that there is no longer: the last one',
  );
  for (const query of ['group=figure&page=0', 'group=figure&page=x', 'page=2'])
    await html(`/de/suche?q=Menschenhandel&${query}`, 400);
});

test('the page: empty, found, nothing found, another spelling', async () => {
  assert.doesNotMatch(await html('/de/suche'), /noindex|class="hit"/);
  const found = await html('/de/suche?q=Bedenkfrist');
  assert.match(found, /<meta name="robots" content="noindex"\/>/);
  assert.match(found, /<mark>/);
  assert.match(found, /<title>Suche – Schnittstelle<\/title>/, 'the words stay out of the title');
  assert.match(await html('/en/suche?q=Quastenflosser'), /Nothing found/);
  const misspelt = await html('/de/suche?q=Menschenhandle');
  assert.match(misspelt, /href="\/de\/suche\?q=Menschenhandel"/);
  assert.match(
    await html('/de/suche?q=Artikel+13'),
    /Meinten Sie <a href="\/de\/suche\?q=Art\.\+13"/,
  );
  const telling = /sagen allein zu wenig/;
  for (const q of ['der die das', 'und', 'was ist das'])
    assert.match(await html(`/de/suche?${new URLSearchParams({ q })}`), telling, q);
  for (const q of ['der Lohn', 'الشرطة', '§ 232'])
    assert.doesNotMatch(await html(`/de/suche?${new URLSearchParams({ q })}`), telling, q);
  await html('/de/suche?q=%C2%A7+4');
  await html('/de/suche?q=%22unclosed+%26+%3Cb%3E+*+-');
});

test('what cannot be read is a page that says what is wrong and keeps what was typed', async () => {
  for (const [query, message] of [
    ['q=x', 'mindestens zwei Zeichen'],
    ['q=-Handel', 'das vorkommen soll'],
    [`q=${'wort+'.repeat(100)}`, 'höchstens 300 Zeichen'],
    ['q=Frist&group=geheim', 'Diese Auswahl gibt es nicht'],
    ['q=Frist&language=xx', 'Diese Auswahl gibt es nicht'],
    ['q=Frist&topic=nichts', 'Diese Auswahl gibt es nicht'],
    ['q=Frist&from=20', 'vier Ziffern'],
    ['q=Frist&from=2024&to=2020', 'vor dem ersten'],
  ] as const) {
    const page = await html(`/de/suche?${query}`, 400);
    assert.match(page, new RegExp(message), query);
    assert.match(page, /<title>Fehler: Suche/);
    const [, typed = ''] = /name="q"[^>]* value="([^"]*)"/.exec(page) ?? [];
    assert.equal(typed, new URLSearchParams(query).get('q')?.trim(), query);
  }
  for (const query of [
    'q=x',
    'q=Frist&group=geheim',
    'q=',
    'q=Frist&from=99',
    'q=Frist&unbekannt=1',
  ])
    assert.equal((await site.get(`/api/v1/search?${query}`)).status, 400, query);
});

test('nothing is kept, and no page learns the words from a referrer', async () => {
  const { headers } = await site.get('/de/suche?q=Hilfe');
  assert.equal(headers.get('Cache-Control'), 'no-store');
  assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
  assert.equal(headers.get('Set-Cookie'), null);
});

test('help and directory pages do not lead to the search', async () => {
  for (const path of ['/de/hilfe', '/ar/hilfe/rechte', '/de/hilfe/orte', '/de/beratungsstellen']) {
    const page = await (await site.get(path)).text();
    assert.doesNotMatch(page, /\/suche|opensearch/, path);
  }
});

test('browsers are offered the search in their language', async () => {
  const home = await (await site.get('/de/')).text();
  assert.match(
    home,
    /<link rel="search" type="application\/opensearchdescription\+xml" href="\/opensearch.xml"/,
  );
  for (const language of ['de', 'en']) {
    const answer = await site.get('/opensearch.xml', { 'Accept-Language': language });
    assert.equal(
      answer.headers.get('Content-Type'),
      'application/opensearchdescription+xml; charset=utf-8',
    );
    const templates: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => assert.fail(error));
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'Url') templates.push(String(attributes.template));
    });
    parser.write(await answer.text()).close();
    assert.deepEqual(templates, [
      `http://localhost:3000/${language}/suche?q={searchTerms}`,
      'http://localhost:3000/api/v1/search?q={searchTerms}',
    ]);
  }
});

test('warming asks what a first search would wait for: the named things and the groups', async () => {
  const asked: string[] = [];
  const source: AnsweringSource = {
    kind: 'example',
    label: { de: 'Beispiele', en: 'Examples' },
    weight: 1,
    named: async () => {
      asked.push('named');
      return null;
    },
    answer: async () => {
      asked.push('answer');
      return { total: { value: 0, isExact: true }, hits: [], suggestion: null };
    },
  };
  await warmSearch(site.services, [source]);
  assert.deepEqual(asked.sort(), ['answer', 'named']);
});

test('a piece of news is found within a second, and gone at once', async () => {
  const { owner } = site.database;
  const urls = async () =>
    (await ask({ q: 'Kanariennachricht' })).groups.flatMap(({ hits }) => hits);
  assert.deepEqual(await urls(), []);
  await sql`
    insert into publications.news (slug, kind, published_on, title_de, body_de, updated_at)
    values ('beispiel-kanarie', 'news', '2026-11-25', 'Beispiel-Kanariennachricht', 'Text.', now())`.execute(
    owner,
  );
  await until(async () => (await urls()).length === 1);
  await sql`delete from publications.news where slug = 'beispiel-kanarie'`.execute(owner);
  assert.deepEqual(await urls(), []);
});

test('drafts at the desk and hidden places are not found', async () => {
  const { owner } = site.database;
  await sql`
    with thing as (
      insert into desk.thing (id, kind, organisation_id, title, created_by, created_at, changed_at)
      select gen_random_uuid(), 'news', id, 'Kanarienentwurf', gen_random_uuid(), now(), now()
        from accounts.organisation limit 1
      returning id, organisation_id, created_by)
    insert into desk.draft (thing_id, organisation_id, content, origin, editors, edited_by, edited_at)
    select id, organisation_id, '{"titleDe": "Kanarienentwurf"}', 'person', array[created_by], created_by, now()
      from thing`.execute(owner);
  const { rows: hidden } = await sql<{ name: string }>`
    select name from directory.hidden_entry`.execute(owner);
  assert.ok(hidden.length > 0, 'the demonstration has hidden places');
  await refresh(site.services, searchSources().filter(isKept));
  for (const word of ['Kanarienentwurf', ...hidden.map(({ name }) => name)]) {
    const places = await columnsWith(owner, word);
    assert.ok(places.length > 0, word);
    assert.deepEqual(
      places.filter((place) => place.startsWith('find.')),
      [],
      word,
    );
  }
});
