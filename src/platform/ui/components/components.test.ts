import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleFrame } from '../gallery/sample-frame.ts';
import { Chips } from './chips.tsx';
import { ErrorPage, errorTitle } from './error-page.tsx';
import { Facets } from './facets.tsx';
import { Facts } from './facts.tsx';
import { Paragraphs } from './paragraphs.tsx';
import { SearchBox } from './search-box.tsx';
import { Table } from './table.tsx';

test('a chosen filter value is marked, counted, and keeps its group open', () => {
  const value = (label: string, chosen: boolean) => ({ label, count: 1234, href: '?', chosen });
  const html = String(
    Facets({
      language: 'de',
      groups: [
        { title: 'Gericht', open: false, values: [value('BGH', true), value('OLG', false)] },
      ],
    }),
  );
  assert.match(html, /1 gewählt/);
  assert.match(html, /<details class="facet-group" open="">/);
  assert.match(html, /aria-current="true"><span class="facet-box"><svg.*?BGH.*?1\.234/);
  assert.equal(html.match(/aria-current/g)?.length, 1);
});

test('a long list of filter values folds its rest, unless a value in it is chosen', () => {
  const values = (chosen: number) =>
    Array.from({ length: 12 }, (_, index) => ({
      label: `v${index}`,
      count: 1,
      href: '?',
      chosen: index === chosen,
    }));
  const html = (chosen: number) =>
    String(
      Facets({ language: 'en', groups: [{ title: 'Court', open: true, values: values(chosen) }] }),
    );
  assert.match(html(0), /<details class="facet-more"><summary>4 more/);
  assert.match(html(10), /<details class="facet-more" open="">/);
});

test('no chosen filter, no chips', () => {
  assert.equal(Chips({ chips: [], language: 'de' }), null);
});

test('a fact that was not recorded says so', () => {
  assert.match(
    String(Facts({ facts: [{ term: 'Form', value: null, missing: 'nicht erhoben' }] })),
    /<dd class="quiet">nicht erhoben/,
  );
});

test('a paragraph is its own address', () => {
  const html = String(
    Paragraphs({
      language: 'de',
      paragraphs: [{ anchor: 'rn-12', number: '12', heading: false, body: 'Text' }],
    }),
  );
  assert.match(
    html,
    /id="rn-12"><a class="paragraph-number" href="#rn-12" aria-label="Randnummer 12">12<\/a>/,
  );
});

test('a search keeps what the address holds besides the words', () => {
  const html = String(
    SearchBox({
      action: '/de/x',
      label: 'Suche',
      value: '"a" <b>',
      language: 'de',
      kept: [
        ['court', 'bgh'],
        ['court', 'bag'],
      ],
    }),
  );
  assert.match(html, /value="&quot;a&quot; &lt;b&gt;"/);
  assert.equal(html.match(/type="hidden" name="court"/g)?.length, 2);
});

test('a table has row heads, and its region is named by its caption', () => {
  const html = String(
    Table({
      id: 't',
      caption: 'Fälle',
      columns: [{ title: 'Jahr' }, { title: 'Fälle', numeric: true }],
      rows: [['2024', '868']],
    }),
  );
  assert.match(
    html,
    /<section class="scroll" aria-labelledby="t" tabindex="0"><table class="table"><caption id="t">/,
  );
  assert.match(html, /<th scope="row">2024<\/th><td class="numeric">868<\/td>/);
});

test('an error page leads on; where other pages may fail too it gives the numbers itself', () => {
  const page = (status: 404 | 503) =>
    String(ErrorPage({ status, language: 'de', frame: sampleFrame('de') }));
  assert.match(page(404), /class="apart"/);
  assert.match(page(404), /href="\/de\/#hilfe".*href="\/de\/rechtsprechung".*href="\/de\/"/);
  assert.doesNotMatch(page(404), /tel:/);
  assert.match(page(503), /tel:116016.*tel:110.*tel:112/);
  assert.match(String(ErrorPage({ status: 500, language: 'en' })), /href="\/en\/#hilfe"/);
  assert.match(String(ErrorPage({ status: 403, language: 'de' })), /von unseren eigenen Seiten/);
  const refused = String(ErrorPage({ status: 403, language: 'de', isSignedIn: true }));
  assert.match(refused, /Ihre Rolle erlaubt das nicht/);
  assert.doesNotMatch(refused, /von unseren eigenen Seiten/);
  assert.equal(errorTitle(404, 'en'), 'This page does not exist');
});
