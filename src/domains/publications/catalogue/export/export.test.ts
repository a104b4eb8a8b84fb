import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { emptyEntry } from '../desk/content.ts';
import { publicationTypes } from '../lists.ts';
import { publicationsAsBibtex } from './bibtex.ts';
import { publicationsAsCsl } from './csl.ts';
import type { ExportItem } from './item.ts';
import { publicationsAsRis } from './ris.ts';

const handbook: ExportItem = {
  ...emptyEntry,
  id: '00000000-0000-4000-8000-000000000001',
  slug: 'beispiel-handreichung-2025',
  url: 'http://localhost:3000/de/veroeffentlichungen/beispiel-handreichung-2025',
  pdfs: ['http://localhost:3000/dateien/00/handreichung.pdf'],
  type: 'handbook',
  title: 'Beispiel-Handreichung',
  subtitle: 'Rechte & Pflichten; 100 % {geprüft} \\ _ # ~ ^ $',
  edition: '2. Auflage',
  publishedOn: '2025-10-17',
  authors: ['Beispiel, Berta', 'Beispiel, Anna und Clara', 'Beispiel-Verein and Partner'],
  publisher: 'Beispiel-Verlag',
  abstract: { de: 'Beispiel-Zusammenfassung', en: '' },
  topics: ['bedenkfrist'],
  exploitation: ['sexual'],
  norms: ['§ 25 Abs. 4a AufenthG'],
  isbn: '978-3-16-148410-0',
  doi: '10.1234/beispiel',
  updated: '2026-11-26T10:00:00Z',
  citedNorms: [],
};

type Read = Record<string, unknown> & {
  readonly author?: readonly { family?: string; given?: string; literal?: string }[];
};

const readBibtex = (text: string, forceType = '@biblatex/text') =>
  new Cite(text, { forceType }).data as Read[];
const readRis = (text: string) => new Cite(text, { forceType: '@ris/file' }).data as Read[];

test('Citation.js reads back what stands in BibTeX', () => {
  const [read] = readBibtex(publicationsAsBibtex([handbook]));
  assert.equal(read?.type, 'book');
  assert.equal(read?.title, `${handbook.title}: ${handbook.subtitle}`);
  assert.deepEqual(
    read?.author?.map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean)),
    [['Berta', 'Beispiel'], ['Anna und Clara', 'Beispiel'], ['Beispiel-Verein and Partner']],
  );
  assert.equal(read?.publisher, 'Beispiel-Verlag');
  assert.equal(read?.ISBN, handbook.isbn);
  assert.equal(read?.DOI, handbook.doi);
  assert.equal(read?.URL, handbook.url);
  assert.deepEqual(read?.issued, { 'date-parts': [[2025, 10, 17]] });
  assert.equal(read?.abstract, 'Beispiel-Zusammenfassung');
  assert.match(String(read?.keyword), /^Bedenkfrist, ?Sexuelle Ausbeutung, ?§ 25/);
  // BibTeX itself knows no days.
  const [old] = readBibtex(publicationsAsBibtex([handbook]), '@bibtex/text');
  assert.deepEqual(old?.issued, { 'date-parts': [[2025, 10]] });
  assert.equal(old?.title, `${handbook.title}: ${handbook.subtitle}`);
});

test('Citation.js reads back what stands in RIS, and a date as far as it is known', () => {
  const [read, month] = readRis(
    publicationsAsRis([handbook, { ...handbook, publishedOn: '2025-10' }]),
  );
  assert.match(String(read?.keyword), /Bedenkfrist.*Sexuelle Ausbeutung.*§ 25 Abs\. 4a AufenthG/s);
  assert.match(publicationsAsRis([handbook]), /^L1 {2}- \S+\/handreichung\.pdf$/m);
  assert.equal(read?.type, 'book');
  assert.equal(read?.title, `${handbook.title}: ${handbook.subtitle}`);
  assert.deepEqual(read?.author?.[0], { family: 'Beispiel', given: 'Berta' });
  assert.equal(read?.DOI, handbook.doi);
  assert.deepEqual(read?.issued, { 'date-parts': [[2025, 10, 17]] });
  assert.deepEqual(month?.issued, { 'date-parts': [[2025, 10]] });
});

test('Citation.js takes CSL-JSON of every type as it is, and cites it', () => {
  const items = publicationTypes.map(({ id }) => ({ ...handbook, type: id, slug: id }));
  const cited = new Cite(JSON.stringify(publicationsAsCsl(items)));
  assert.equal(cited.data.length, publicationTypes.length);
  const text = cited.format('bibliography', { template: 'apa', lang: 'de-DE' });
  assert.equal(text.match(/Beispiel-Handreichung/g)?.length, publicationTypes.length);
  const [first] = publicationsAsCsl([handbook]);
  assert.deepEqual(first, {
    id: handbook.slug,
    type: 'book',
    title: `${handbook.title}: ${handbook.subtitle}`,
    author: [
      { family: 'Beispiel', given: 'Berta' },
      { family: 'Beispiel', given: 'Anna und Clara' },
      { literal: 'Beispiel-Verein and Partner' },
    ],
    issued: { 'date-parts': [[2025, 10, 17]] },
    publisher: 'Beispiel-Verlag',
    edition: '2. Auflage',
    genre: 'Handreichung',
    ISBN: handbook.isbn,
    DOI: handbook.doi,
    abstract: 'Beispiel-Zusammenfassung',
    keyword: 'Bedenkfrist, Sexuelle Ausbeutung, § 25 Abs. 4a AufenthG',
    language: 'de',
    URL: handbook.url,
  });
});

test('languages are called as each form calls them', () => {
  const items = (['de-leicht', 'en', 'pcm'] as const).map((language) => ({
    ...handbook,
    language,
  }));
  assert.deepEqual(
    publicationsAsCsl(items).map(({ language }) => language),
    ['de', 'en', 'pcm'],
  );
  assert.deepEqual(publicationsAsRis(items).match(/LA {2}- .+/g), [
    'LA  - de',
    'LA  - en',
    'LA  - pcm',
  ]);
  const bibtex = publicationsAsBibtex(items);
  assert.deepEqual(bibtex.match(/langid = .+/g), ['langid = {german},', 'langid = {english},']);
  assert.equal(readBibtex(bibtex).length, items.length);
});

/** What somebody may have put into a title to break a file. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...['}', '{', '\\', '@book{x,', '\nER  - ', '\r\nTY  - BOOK\r\n', '%', '"', '<x>', ']]>'],
      ...['&', '\0', '\u202e', '\ud800', ' and ', ', ', 'ä', '= {'],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((signs) => `A${signs.join('')}`);

test('no title, author or publisher makes an entry of its own', () => {
  fc.assert(
    fc.property(hostile, hostile, (title, name) => {
      const item = { ...handbook, title, authors: [name], publisher: name };
      const bibtex = readBibtex(publicationsAsBibtex([item, handbook]));
      assert.deepEqual(
        bibtex.map((one) => one.id),
        [handbook.slug, handbook.slug],
      );
      const ris = readRis(publicationsAsRis([item, handbook]));
      assert.equal(ris.length, 2);
      assert.equal(ris[1]?.title, `${handbook.title}: ${handbook.subtitle}`);
    }),
    { numRuns: 200 },
  );
});
