import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parseFeed } from '@rowanmanning/feed-parser';
import { validateHtml } from '../../../../test/support/pages.ts';
import { publish as publishTo } from '../../../core/desk/release.fixture.ts';
import { exampleContent } from './catalogue.fixture.ts';
import { type CatalogueSite, openCatalogueSite } from './catalogue-site.fixture.ts';
import { publicationEditable } from './desk/publication-editable.tsx';
import { publicationEnd } from './evidence-end.ts';
import { publicationSearch } from './search.ts';

let site: CatalogueSite;
before(async () => {
  site = await openCatalogueSite();
});
after(() => site.close());

const list = '/de/veroeffentlichungen';
const publish = async (changed: Parameters<typeof exampleContent>[0], key: string | null = null) =>
  (await publishTo(site.database.app, publicationEditable, exampleContent(changed), key)).key;
const addressOf = async (key: string) =>
  (await publicationEditable.address(site.database.app, key, 'de')) ?? '';

test('the catalogue is filtered by type, topic, year, language and words, and each filter has an address', async () => {
  const cases: readonly (readonly [string, RegExp, RegExp])[] = [
    ['', /KOK NGO Report GRETA 2023/, /Das gibt es nicht/],
    ['?art=data_report', /Defining the Gap/, /Zehn Forderungen/],
    ['?art=data_report&jahr=2020', /Defining the Gap/, /Bericht des KOK 2025/],
    ['?thema=straffreiheit', /Bundespolizei/, /Defining the Gap/],
    ['?sprache=en', /Defining the Gap/, /Zehn Forderungen/],
    ['?q=Forderung', /Zehn Forderungen/, /Defining the Gap/],
    ['?q=gibtesnichtwort', /Dazu steht nichts im Katalog/, /Defining the Gap/],
  ];
  for (const [query, has, lacks] of cases)
    for (const path of [list + query, list.replace('/de/', '/en/') + query]) {
      const html = await text(path);
      assert.deepEqual(validateHtml(html), [], path);
      if (path.startsWith('/de/')) assert.match(html, has, path);
      assert.doesNotMatch(html, lacks, path);
    }
  const filtered = await text(`${list}?art=data_report`);
  assert.match(filtered, /href="\/de\/veroeffentlichungen\.bib\?art=data_report"/);
  assert.match(filtered, /href="\/de\/veroeffentlichungen\/feed\.xml\?art=data_report"/);
});

test('R34 an address that no filter makes is not found', async () => {
  for (const query of [
    ...['?art=unsinn', '?jahr=20', '?sprache=xx', '?seite=0', '?seite=9999', '?seite=2&seite=3'],
    ...['?x=1', '?art=statement&art=report', `?q=${'a'.repeat(201)}`, '?q=%00', '?seite=40'],
  ])
    assert.equal((await site.get(list + query)).status, 404, query);
  for (const path of ['/gibt-es-nicht', '/gibt-es-nicht.bib', '/Gross', '/a--b.ris'])
    assert.equal((await site.get(list + path)).status, 404, path);
});

test('a publication tells everything that is recorded, escaped, with language versions and a box to cite it', async () => {
  const key = await publish({
    title: 'Beispiel <b>& Titel</b>',
    subtitle: 'Beispiel-Untertitel',
    edition: '2. Auflage',
    publishedOn: '2025-10-17',
    periodFrom: '2024-01',
    periodTo: '2024-12',
    abstract: { de: 'Beispiel-Zusammenfassung', en: 'Example abstract' },
    topics: ['bedenkfrist'],
    exploitation: ['sexual'],
    norms: ['§ 25 Abs. 4a AufenthG', '§ 3 Unsinnsgesetz'],
    about: ['article:cets-197/13'],
    isbn: '978-3-16-148410-0',
    doi: '10.1234/beispiel',
    licence: 'cc-by-4.0',
    printed: 'yes',
    stock: '12',
    price: '4.50',
    order: { de: 'Beispiel-Bestellung', en: '' },
    versions: [
      {
        language: 'ar',
        title: 'عنوان',
        url: 'https://example.org/ar',
        fileName: '',
        pages: '12',
        accessible: 'no',
      },
    ],
    editions: [{ edition: '1. Auflage', on: '2019' }],
    related: ['kok-datenbericht-2025'],
    body: '## Beispiel-Abschnitt\n\nBeispiel-Text',
  });
  const path = await addressOf(key);
  const html = await text(path);
  assert.deepEqual(validateHtml(html), []);
  for (const said of [
    /Beispiel &lt;b&gt;&amp; Titel&lt;\/b&gt;/,
    /Beispiel-Untertitel/,
    /2\. Auflage/,
    /Januar 2024 – Dezember 2024/,
    /Beispiel-Zusammenfassung/,
    /Bedenkfrist/,
    /Sexuelle Ausbeutung/,
    /href="\/de\/normen\/aufenthg\/25"/,
    /im Normenverzeichnis nicht bekannt/,
    /href="\/de\/normen\/cets-197\/13"/,
    /https:\/\/doi\.org\/10\.1234\/beispiel/,
    /CC BY 4\.0/,
    /zu bestellen, noch 12 Exemplare.*Beispiel-Bestellung/s,
    /4,50\s€/,
    /hreflang="ar"[^>]*lang="ar"[^>]*dir="rtl"/,
    /12 Seiten · nicht barrierefrei/,
    /1\. Auflage \(2019\)/,
    /Bericht des KOK 2025/,
    /<h3>Beispiel-Abschnitt<\/h3>/,
    /class="citation"[^>]*>Beispiel, Berta \(2025\): Beispiel/,
  ])
    assert.match(html, said);
  const english = await text(path.replace('/de/', '/en/'));
  assert.deepEqual(validateHtml(english), []);
  assert.match(english, /Example abstract/);
  assert.match(english, /can be ordered, 12 copies left.*€4\.50/s);
  const ld = JSON.parse(
    /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)![1]!,
  );
  assert.equal(ld['@type'], 'Book');
  assert.equal(ld.name, 'Beispiel <b>& Titel</b>');
  assert.equal(ld['@id'], `http://localhost:3000${path}`);
  assert.ok(english.includes(`"@id":"${ld['@id']}"`), 'one name in both languages');
  for (const [name, content] of [
    ['title', 'Beispiel &lt;b&gt;&amp; Titel&lt;/b&gt;: Beispiel-Untertitel'],
    ['author', 'Beispiel, Berta'],
    ['publication_date', '2025/10/17'],
    ['publisher', 'Beispiel-Verlag'],
    ['isbn', '978-3-16-148410-0'],
    ['doi', '10.1234/beispiel'],
    ['language', 'de'],
  ])
    assert.ok(html.includes(`<meta name="citation_${name}" content="${content}"/>`), name);
  for (const form of ['bib', 'ris', 'json'])
    assert.match(html, new RegExp(`<link rel="alternate" type="[^"]*" href="${path}\\.${form}"`));
  assert.equal(ld.datePublished, '2025-10-17');
  assert.deepEqual(ld.offers, {
    '@type': 'Offer',
    price: '4.50',
    priceCurrency: 'EUR',
    availability: 'https://schema.org/InStock',
  });
  await publicationEditable.withdraw(site.database.app, key, key);
  const gone = await site.get(path);
  assert.equal(gone.status, 410);
  const told = await gone.text();
  assert.deepEqual(validateHtml(told), []);
  assert.match(told, /Diese Veröffentlichung ist zurückgezogen/);
  assert.doesNotMatch(told, /Beispiel-Untertitel/);
});

test('a publication is found by its numbers and by the norms that it cites, however they are typed', async () => {
  const key = await publish({
    title: 'Beispiel-Nummern',
    norms: ['§ 25 Abs. 4a AufenthG'],
    isbn: '978-3-16-148410-0',
    doi: '10.1234/beispiel',
  });
  for (const q of [
    '9783161484100',
    '978-3-16-148410-0',
    'https://doi.org/10.1234/Beispiel',
    '§ 25 AufenthG',
    'AufenthG',
  ])
    assert.match(await text(`${list}?${new URLSearchParams({ q })}`), /Beispiel-Nummern/, q);
  for (const q of ['9783161484101', '§ 59 AufenthG', '25'])
    assert.doesNotMatch(await text(`${list}?${new URLSearchParams({ q })}`), /Beispiel-Nummern/, q);
  await publicationEditable.withdraw(site.database.app, key, key);
});

test('what is sold out or free of charge says so, and programs read both as numbers', async () => {
  const title = 'Beispiel-Vergriffen';
  const key = await publish({ title, printed: 'yes', stock: '0', price: '0' });
  const html = await text(await addressOf(key));
  assert.match(html, /<dd[^>]*>vergriffen<\/dd>/);
  assert.match(html, /<dd[^>]*>kostenlos<\/dd>/);
  assert.doesNotMatch(html, /zu bestellen/);
  assert.match(html, /schema\.org\/SoldOut/);
  const numbers = async () => {
    const answer = JSON.parse(await text(`/api/v1/publications?q=${title}`));
    return [answer.publications[0].stock, answer.publications[0].price];
  };
  assert.deepEqual(await numbers(), [0, 0]);
  await publish({ title }, key);
  assert.deepEqual(await numbers(), [null, null]);
  assert.doesNotMatch(await text(await addressOf(key)), /"offers"|Preis der gedruckten/);
  await publicationEditable.withdraw(site.database.app, key, key);
});

test('lists and entries can be taken away to cite them, and an independent parser reads each', async () => {
  for (const below of ['', '/kok-datenbericht-2025'])
    for (const [form, type] of [
      ['bib', '@biblatex/text'],
      ['ris', '@ris/file'],
      ['json', '@csl/list+text'],
    ] as const) {
      const answer = await site.get(`${list}${below}.${form}`);
      assert.equal(answer.status, 200);
      assert.match(answer.headers.get('Content-Disposition') ?? '', /^attachment/);
      const { data } = new Cite(await answer.text(), form === 'json' ? {} : { forceType: type });
      assert.equal(data.length > 5, below === '', form);
      assert.ok(
        data.some(({ title }) => String(title).startsWith('Bericht des KOK 2025')),
        form,
      );
    }
});

test('the feed is read by an independent parser, for all and for one type', async () => {
  const all = parseFeed(await text(`${list}/feed.xml`));
  assert.ok(all.items.length >= 12);
  const statements = parseFeed(await text(`${list}/feed.xml?art=statement`));
  assert.match(statements.title ?? '', /^Stellungnahme: /);
  assert.ok(statements.items.length > 0 && statements.items.length < all.items.length);
  for (const { id, url } of statements.items) {
    assert.match(id ?? '', /^urn:uuid:/);
    assert.equal((await site.get(new URL(url ?? '').pathname)).status, 200);
  }
});

test('a title made to break feeds, scripts and headers breaks none of them', async () => {
  const title = ']]></title><script>alert(1)</script> & \u202e "x" </feed>';
  const key = await publish({ title, abstract: { de: title, en: '' }, authors: [title] });
  const html = await text(await addressOf(key));
  assert.deepEqual(validateHtml(html), []);
  assert.doesNotMatch(html, /<script>alert/);
  const { items } = parseFeed(await text(`${list}/feed.xml?art=handbook`));
  assert.ok(items.some((item) => item.title?.startsWith(']]></title><script>')));
  await publicationEditable.withdraw(site.database.app, key, key);
});

test('evidence knows a publication by its address, with what replaces it; the site search has it in its languages', async () => {
  const { app } = site.database;
  const older = await publish({
    title: 'Beispiel-Ende',
    abstract: { de: 'Beispiel-Satz', en: 'Example sentence' },
    body: '## Kopf\n\n**Beispiel**-Absatz',
    verified: false,
  });
  const path = await addressOf(older);
  const id = publicationEnd.idAt(path.slice('/de/'.length))!;
  const newer = await publish({ title: 'Beispiel-Ende neu', replaces: [id] });
  const end = (await publicationEnd.find(app, [id, 'gibt-es-nicht'], 'de')).get(id)!;
  assert.deepEqual(
    [end.title, end.href, end.note, end.detail, end.verified, end.dated],
    ['Beispiel-Ende', path, 'ersetzt durch: Beispiel-Ende neu', 'Beispiel-Satz', false, 'Mai 2019'],
  );
  assert.deepEqual(
    (await publicationEnd.search(app, 'beispiel-ende', 'de', 5)).map((one) => one.title).sort(),
    ['Beispiel-Ende', 'Beispiel-Ende neu'],
  );
  const texts = await publicationSearch.texts(site.services, [older]);
  assert.deepEqual(
    texts.map(({ language, body }) => [language, body]),
    [
      ['de', 'Beispiel-Satz\nKopf\n\nBeispiel-Absatz'],
      ['en', 'Example sentence'],
    ],
  );
  for (const key of [newer, older]) await publicationEditable.withdraw(app, key, key);
  assert.deepEqual(await publicationSearch.texts(site.services, [older]), []);
});

test('what replaces a publication stands at the top of its page and in the list', async () => {
  const older = await publish({ title: 'Beispiel-Alt' });
  const path = await addressOf(older);
  assert.doesNotMatch(await text(path), /Ersetzt durch/);
  const newer = await publish({ title: 'Beispiel-Neu', replaces: [path] });
  assert.match(await text(path), /Ersetzt durch:.*Beispiel-Neu.*<h1/s);
  assert.match(await text(await addressOf(newer)), /Ersetzt<\/dt>.*Beispiel-Alt/s);
  assert.match(await text(`${list}?q=Beispiel-Alt`), /class="tag">ersetzt</);
  for (const key of [newer, older]) await publicationEditable.withdraw(site.database.app, key, key);
});

async function text(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}
