import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPdf } from '../files/read/index.ts';
import { makePdf, type PdfDocument } from './index.ts';

const long = Array.from(
  { length: 25 },
  (_, index) =>
    `Satz ${index} hält an der ${'Auffassung '.repeat(1 + (index % 4))}des Senats fest.`,
).join(' ');
const sample: PdfDocument = {
  title: 'Beispiel-Gericht, Beschluss vom 1. Februar 2026 – 2 StR 1/26',
  lang: 'de',
  meta: [
    ['Gericht', 'Beispiel-Gericht'],
    ['Datum', '1. Februar 2026'],
  ],
  parts: [
    { heading: 'Tenor', paragraphs: [{ number: null, text: 'Die Revision wird verworfen.' }] },
    {
      heading: 'Gründe',
      paragraphs: [
        { number: '1', text: `Erstens. ${long}` },
        { number: '2', text: `Zweitens. ${long}` },
        { number: '3', text: 'Drittens.' },
      ],
    },
  ],
  source: 'https://example.org/entscheidung/1',
};

test('a PDF says what it is called, in which language, and that it keeps PDF/UA-1', async () => {
  const bytes = await makePdf(sample);
  const { metadata, active } = await readPdf(bytes);
  assert.equal(metadata.Title, sample.title);
  assert.equal(metadata.Language, 'de');
  assert.equal(metadata['pdfuaid:part'], '1');
  assert.deepEqual(active, []);
  assert.match(bytes.toString('latin1'), /\/MarkInfo\s*<<\s*\/Marked true/);
});

test('its text reads as it was written, number by number, without feet and page numbers', async () => {
  const { paragraphs, pages } = await readPdf(await makePdf(sample));
  assert.ok(pages >= 2, `${pages} pages`);
  const expected = [
    sample.title,
    'Gericht: Beispiel-Gericht',
    'Datum: 1. Februar 2026',
    'Tenor',
    'Die Revision wird verworfen.',
    'Gründe',
    `1 Erstens. ${long}`,
    `2 Zweitens. ${long}`,
    '3 Drittens.',
  ];
  for (const [index, text] of expected.entries()) assert.equal(paragraphs[index], text);
  assert.equal(paragraphs.length, expected.length);
});

test('the same document gives the same bytes, and an English one says so', async () => {
  assert.deepEqual(await makePdf(sample), await makePdf(sample));
  const { metadata } = await readPdf(await makePdf({ ...sample, lang: 'en' }));
  assert.equal(metadata.Language, 'en');
});

test('a compact one takes fewer pages and says the same', async () => {
  // Lines that stand at the edges of several pages are read as heads: no word is twice in this text.
  const word = (index: number) =>
    `wort${[...`${index}`].map((digit) => 'abdefgiklo'[+digit]).join('')}`;
  const paragraphs = Array.from({ length: 12 }, (_, place) => ({
    number: null,
    text: `${Array.from({ length: 200 }, (_, index) => word(place * 200 + index)).join(' ')}.`,
  }));
  const parts = [{ heading: 'Teil', paragraphs }];
  const [usual, compact] = await Promise.all(
    [false, true].map(async (compact) => readPdf(await makePdf({ ...sample, parts, compact }))),
  );
  assert.ok(compact!.pages < usual!.pages, `${compact!.pages} of ${usual!.pages} pages`);
  assert.equal(compact!.paragraphs.join(' '), usual!.paragraphs.join(' '));
});

test('words that are divided at the ends of lines are whole for whoever reads the file', async () => {
  // A hyphen anywhere else would give its meaning to those at the ends of lines.
  const given = { title: 'Beispiel', lang: 'de', meta: [], source: 'Beispiel' } as const;
  const parts = [{ heading: null, paragraphs: [{ number: null, text: long }] }];
  const { paragraphs } = await readPdf(await makePdf({ ...given, parts }));
  assert.ok(paragraphs.includes(long), paragraphs.join('\n'));
});

test('what looks like markup is text (R48)', async () => {
  const typed =
    '#panic("x") = Kein Titel *nicht fett* _a_ $x^2$ @ref <lab> \\ // /* #read("/etc/passwd") {{b}} [c]';
  const paragraphs = [{ number: '#1', text: typed }];
  const bytes = await makePdf({
    ...sample,
    title: typed,
    meta: [[typed, typed]],
    parts: [{ heading: typed, paragraphs }],
    source: typed,
  });
  const read = await readPdf(bytes);
  assert.equal(read.metadata.Title, typed);
  const text = read.paragraphs.join('').replace(/\s/g, '');
  // Title, term, value, heading, paragraph and foot.
  assert.equal(text.split(typed.replace(/\s/g, '')).length - 1, 6);
});

test('a PDF without parts is one, and one without title is none', async () => {
  const bytes = await makePdf({ ...sample, meta: [], parts: [] });
  assert.equal((await readPdf(bytes)).pages, 1);
  await assert.rejects(makePdf({ ...sample, title: ' ' }), /title/);
});

test('the foot of each page says where the text comes from, and which page it is', async () => {
  const foot = async (lang: 'de' | 'en') =>
    (await readPdf(await makePdf({ ...sample, lang, meta: [], parts: [] }))).paragraphs.at(-1);
  assert.equal(await foot('de'), `Quelle: ${sample.source} Seite 1 von 1`);
  assert.equal(await foot('en'), `Source: ${sample.source} Page 1 of 1`);
});

test('notes stand at the foot by number, lists and quotations read in order, a draft says so on every page', async () => {
  const paragraphs = [
    {
      number: null,
      text: `Belegt. ${long}`,
      notes: [
        { at: 7, text: 'Beleg eins, https://example.org/1' },
        { at: 8 + long.length, text: 'Beleg zwei' },
      ],
    },
    { number: null, text: 'Punkt eins', form: 'item' },
    { number: null, text: 'Punkt zwei', form: 'item', notes: [{ at: 10, text: 'Beleg drei' }] },
    { number: null, text: long, form: 'quote' },
    { number: null, text: long },
    { number: null, text: long },
  ] as const;
  const mark = 'Entwurf, nicht veröffentlicht';
  const bytes = await makePdf({ ...sample, mark, parts: [{ heading: 'Teil', paragraphs }] });
  const { paragraphs: read, pages, metadata } = await readPdf(bytes);
  assert.equal(metadata['pdfuaid:part'], '1');
  assert.ok(pages >= 2);
  const text = read.join('\n');
  for (const said of [
    'Beleg eins, https://example.org/1',
    'Beleg zwei',
    'Beleg drei',
    'Punkt eins',
    mark,
  ])
    assert.ok(text.includes(said), said);
  assert.ok(text.indexOf('Punkt eins') < text.indexOf('Punkt zwei'));
});
