import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kinds, openSearched, type SearchedSite } from './search.fixture.ts';

let site: SearchedSite;
let ask: SearchedSite['ask'];
let html: SearchedSite['html'];
before(async () => {
  site = await openSearched();
  ({ ask, html } = site);
});
after(() => site.close());

test('a norm, a file number and an ECLI that are named exactly stand before everything', async () => {
  assert.match((await ask({ q: '§ 232 StGB' })).named[0]?.url ?? '', /\/de\/normen\/stgb\/232$/);
  assert.match((await ask({ q: '232a StGB' })).named[0]?.url ?? '', /\/de\/normen\/stgb\/232a$/);
  assert.match(
    (await ask({ q: '2 StR 87/22', in: 'en' })).named[0]?.url ?? '',
    /\/en\/rechtsprechung\/bgh-/,
  );
  for (const q of ['Paragraph 232 StGB', 'Paragraf 232 stgb'])
    assert.match((await ask({ q })).named[0]?.url ?? '', /\/normen\/stgb\/232$/, q);
  assert.match((await ask({ q: '§25 aufenthg' })).named[0]?.url ?? '', /\/normen\/aufenthg\/25$/);
  for (const q of ['art. 4 emrk', 'EMRK 4', 'EMRK Art. 4', 'Emrk 4 Abs. 2'])
    assert.match((await ask({ q })).named[0]?.url ?? '', /\/normen\/emrk\/4$/, q);
  assert.match((await ask({ q: 'CETS 197' })).named[0]?.url ?? '', /\/normen\/cets-197$/);
  assert.deepEqual((await ask({ q: 'Ausbeutung nach § 232 StGB und anderen Normen' })).named, []);
});

test('a law or convention is named by its abbreviation or by what people call it', async () => {
  const laws = {
    'Istanbul-Konvention': 'istanbul-konvention',
    'Europaratskonvention gegen Menschenhandel': 'cets-197',
    aufenthg: 'aufenthg',
  };
  for (const [q, law] of Object.entries(laws)) {
    const [first] = (await ask({ q })).named;
    assert.equal(new URL(first?.url ?? 'https://example.org').pathname, `/de/normen/${law}`, q);
  }
  assert.deepEqual((await ask({ q: '1-DM-GoldmünzG' })).named, [], 'nothing is held of it');
});

test('a body, the network, a page of the menus and a thing that is called as was typed stand before everything', async () => {
  for (const [q, path] of [
    ['greta', '/de/monitoring/gremien/greta'],
    ['KOK', '/de/ueber-uns'],
    ['Presse', '/de/presse'],
    ['press', '/de/presse'],
    ['kontakt', '/de/kontakt'],
    ['Gewalthilfegesetz', '/de/dossiers/gewalthilfegesetz'],
    ['Bedenk- und Stabilisierungsfrist', '/de/themen/bedenkfrist'],
  ] as const) {
    const paths = (await ask({ q })).named.map(({ url }) => new URL(url).pathname);
    assert.deepEqual(paths, [path], q);
  }
  assert.deepEqual((await ask({ q: 'Presse', from: '2020' })).named, []);
});

test('on the page what is named exactly stands once, and its group counts the others', async () => {
  const alone = await html('/de/suche?q=Istanbul-Konvention');
  assert.equal(alone.match(/href="\/de\/normen\/istanbul-konvention"/g)?.length, 1);
  assert.doesNotMatch(alone, /id="instrument"/);
  const { groups } = await ask({ q: 'GRETA' });
  const bodies = groups.find(({ kind }) => kind === 'monitoring-body')?.total ?? 0;
  const page = await html('/de/suche?q=GRETA');
  assert.equal(page.match(/href="\/de\/monitoring\/gremien\/greta"/g)?.length, 1);
  assert.match(
    page,
    new RegExp(`id="monitoring-body-name">[^<]*<span[^>]*>außerdem ${bodies - 1}<`),
  );
  assert.match(page, new RegExp(`Alle ${bodies} in „Gremien`));
});

test('where no text holds a whole question, its telling words are looked for, and the page says so', async () => {
  const german = await ask({ q: 'Wie lange gilt die Bedenkfrist für Betroffene?' });
  assert.equal(german.instead, 'Bedenkfrist Betroffene');
  assert.ok(kinds(german).includes('demand'));
  const english = { q: 'How long is the reflection period in Germany?', in: 'en' };
  assert.equal((await ask(english)).instead, 'reflection period Germany');
  assert.equal((await ask({ q: 'Bedenkfrist' })).instead, null);
  assert.equal((await ask({ q: 'Quastenflosser Goldmünze' })).instead, null);
  const page = await html(
    `/de/suche?${new URLSearchParams({ q: '„Frist ausreisender Bedenken' })}`,
  );
  assert.match(page, /Mit weniger Wörtern gefunden: <a href="\/de\/suche\?q=[^"]+"/);
});

test('every example under the field finds something', async () => {
  for (const [language, list] of [
    ['de', /Zum Beispiel (.+?)\. Ein Minus/],
    ['en', /For example (.+?)\. A minus/],
  ] as const) {
    const page = (await html(`/${language}/suche`)).replaceAll('\u00a0', ' ');
    const examples = list.exec(page)?.[1]?.split(/, | oder | or /) ?? [];
    assert.equal(examples.length, 5);
    for (const q of examples) {
      const found = await ask({ q, in: language });
      assert.ok(found.named.length + found.groups.length > 0 && found.instead === null, q);
    }
  }
});
