import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePdf } from '../../pdf/index.ts';
import { UnreadableDocument } from './index.ts';
import { makeRawPdf, streamOf } from './pdf.fixture.ts';
import { lookIntoPdf, readPdfPages } from './pdf.ts';

const tagged = {
  catalogue: '/MarkInfo << /Marked true >> /StructTreeRoot 9 0 R /Lang (de-DE)',
  objects: ['<< /Type /StructTreeRoot /K [] >>'],
};

test('a PDF of a writing program that tags says structure, language and title', async () => {
  const pdf = await makePdf({
    title: 'Beispiel-Titel',
    lang: 'de',
    meta: [],
    parts: [{ heading: 'Beispiel', paragraphs: [{ number: null, text: 'Beispiel-Absatz' }] }],
    source: 'Beispiel-Quelle',
  });
  const { access, active } = await lookIntoPdf(pdf);
  assert.deepEqual(active, []);
  assert.deepEqual(access, {
    pages: 1,
    pagesWithoutText: 0,
    isTagged: true,
    language: 'de',
    title: 'Beispiel-Titel',
    showsTitle: true,
    pdfUa: '1',
  });
});

test('a PDF without any of it says so', async () => {
  const { access } = await lookIntoPdf(makeRawPdf());
  assert.deepEqual(access, {
    pages: 1,
    pagesWithoutText: 0,
    isTagged: false,
    language: '',
    title: '',
    showsTitle: false,
    pdfUa: '',
  });
});

test('marked without a structure, and a structure that is not marked, are no tags', async () => {
  const marked = await lookIntoPdf(makeRawPdf({ catalogue: '/MarkInfo << /Marked true >>' }));
  const tree = await lookIntoPdf(
    makeRawPdf({ ...tagged, catalogue: '/MarkInfo << /Marked false >> /StructTreeRoot 9 0 R' }),
  );
  const both = await lookIntoPdf(makeRawPdf(tagged));
  assert.deepEqual(
    [marked, tree, both].map(({ access }) => access.isTagged),
    [false, false, true],
  );
  assert.equal(both.access.language, 'de-DE');
});

for (const [how, claim] of [
  ['an element', '<pdfuaid:part>1</pdfuaid:part></rdf:Description>'],
  ['an attribute', '</rdf:Description><rdf:Description pdfuaid:part="1"/>'],
] as const)
  test(`the mark of PDF/UA as ${how}, and a title of XMP that the window shows`, async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Beispiel-Titel</rdf:li></rdf:Alt></dc:title>${claim}</rdf:RDF></x:xmpmeta>`;
    const { access } = await lookIntoPdf(
      makeRawPdf({
        catalogue: '/Metadata 9 0 R /ViewerPreferences << /DisplayDocTitle true >>',
        objects: [streamOf('/Type /Metadata /Subtype /XML', xmp)],
      }),
    );
    const { title, showsTitle, pdfUa } = access;
    assert.deepEqual(
      { title, showsTitle, pdfUa },
      { title: 'Beispiel-Titel', showsTitle: true, pdfUa: '1' },
    );
  });

test('a page of pictures only has no text', async () => {
  const scan = makeRawPdf({ content: streamOf('', '0 0 100 100 re f') });
  assert.equal((await lookIntoPdf(scan)).access.pagesWithoutText, 1);
  assert.deepEqual(await readPdfPages(scan), { pages: [''], isWhole: true });
});

test('the text of a page, divided words whole', async () => {
  const { pages, isWhole } = await readPdfPages(
    makeRawPdf({ lines: ['Beispiel über Ausbeu-', 'tung in der Pflege'] }),
  );
  assert.deepEqual(pages, ['Beispiel über Ausbeutung in der Pflege']);
  assert.ok(isWhole);
});

test('what is broken or has a password is refused', async () => {
  const locked = makeRawPdf({ trailer: '/Encrypt << /Filter /Standard >>' });
  for (const [bytes, fault] of [
    [locked, 'encrypted'],
    [Buffer.from('%PDF-1.7\nnothing\n%%EOF'), 'broken'],
  ] as const) {
    const isRight = (error: unknown) =>
      error instanceof UnreadableDocument && error.fault === fault;
    await assert.rejects(lookIntoPdf(bytes), isRight);
    await assert.rejects(readPdfPages(bytes), isRight);
  }
});
