import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { readDocx, UnreadableDocument } from './index.ts';
import { type Made, makeZip } from './zip.fixture.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

function documentOf(body: string, before = ''): string {
  return `${xml}${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
}

const types: Made = {
  name: '[Content_Types].xml',
  content: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
};
const relations: Made = {
  name: '_rels/.rels',
  content: `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
};
const core: Made = {
  name: 'docProps/core.xml',
  content: `${xml}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Beispiel-Person</dc:creator><cp:lastModifiedBy>Beispiel-Zweite</cp:lastModifiedBy><dc:title>Beispiel-Titel</dc:title></cp:coreProperties>`,
};

function docx(body: string, more: readonly Made[] = [], before = ''): Buffer {
  const document = { name: 'word/document.xml', content: documentOf(body, before) };
  return makeZip([types, relations, document, ...more]);
}

test('paragraphs and metadata of a Word document', async () => {
  const bytes = docx(
    `${paragraph('Tenor')}${paragraph('Die Revision  wird verworfen &amp; „so“.')}<w:p/>`,
    [core],
  );
  assert.deepEqual(await readDocx(bytes), {
    paragraphs: ['Tenor', 'Die Revision wird verworfen & „so“.'],
    metadata: {
      creator: 'Beispiel-Person',
      lastModifiedBy: 'Beispiel-Zweite',
      title: 'Beispiel-Titel',
    },
    hidden: [],
  });
});

test('comments and tracked changes are named, and what was deleted is not read', async () => {
  const changed = `<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>geheim</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>neu</w:t></w:r></w:ins></w:p>`;
  const comments = { name: 'word/comments.xml', content: `${xml}<w:comments xmlns:w="x"/>` };
  const { paragraphs, hidden } = await readDocx(docx(changed, [comments]));
  assert.deepEqual(hidden, ['comments', 'tracked_changes']);
  assert.deepEqual(paragraphs, ['neu']);
});

const laughs = Array.from(
  { length: 10 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('');
const declared: Record<string, string> = {
  'an external entity': '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  'an address to fetch': '<!DOCTYPE d SYSTEM "http://169.254.169.254/x.dtd">',
  'a billion laughs': `<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]>`,
  'a quadratic blow-up': `<!DOCTYPE d [<!ENTITY a "${'a'.repeat(50_000)}">]>`,
  'an empty document type': '<!DOCTYPE d>',
};

for (const [what, before] of Object.entries(declared))
  test(`R44 a Word document with ${what} is refused in less than a second`, async () => {
    const start = process.cpuUsage();
    await refused(docx(paragraph('&x;&l10;&a;'), [], before), /declares a document type/);
    const { user, system } = process.cpuUsage(start);
    assert.ok(user + system < 1_000_000, `${user + system} µs`);
  });

test('R44 also in UTF-16, and in any other part', async () => {
  const wide = Buffer.from(`\ufeff${documentOf('', '<!DOCTYPE d [<!ENTITY x "y">]>')}`, 'utf16le');
  await refused(
    makeZip([types, relations, { name: 'word/document.xml', content: wide }]),
    /declares/,
  );
  const styles = { name: 'word/styles.xml', content: '<!DOCTYPE s><s/>' };
  await refused(docx(paragraph('x'), [styles]), /declares/);
});

const zips: Record<string, [more: Made[], reason: RegExp]> = {
  'a name that leads out': [[{ name: '../evil.xml', content: 'x' }], /not a sound zip|leads out/],
  'an absolute name': [[{ name: '/etc/evil.xml', content: 'x' }], /not a sound zip|leads out/],
  'a name twice': [[{ name: 'word/document.xml', content: 'x' }], /twice/],
  'a link': [
    [{ name: 'word/l.xml', content: '/etc/passwd', attributes: 0o120777 * 0x10000 }],
    /link/,
  ],
  'a lie about its size': [
    [{ name: 'word/a.xml', content: 'x'.repeat(100), size: 5 }],
    /size|bytes/,
  ],
  'a bomb': [[{ name: 'word/a.xml', content: Buffer.alloc(39_000_000) }], /bomb/],
  'an archive in it': [[{ name: 'word/42.zip', content: 'PK' }], /archive within/],
};

for (const [what, [more, reason]] of Object.entries(zips))
  test(`R45 a Word document with ${what} is refused`, () =>
    refused(docx(paragraph('x'), more), reason));

test('R45 a Word document of many thousand parts is refused', () =>
  refused(
    docx(
      paragraph('x'),
      Array.from({ length: 3_000 }, (_, index) => ({ name: `a/${index}`, content: '' })),
    ),
    /at most 2000/,
  ));

test('macros are refused', async () => {
  await refused(
    docx(paragraph('x'), [{ name: 'word/vbaProject.bin', content: 'x' }]),
    /holds macros/,
  );
});

test('R34 what is no Word document is refused, and the program lives', async () => {
  await refused(Buffer.alloc(0), /zip/);
  await refused(randomBytes(50_000), /zip/);
  await refused(makeZip([{ name: 'a.txt', content: 'x' }]), /not a Word document/);
  await refused(makeZip([{ name: 'word/document.xml', content: 'kein XML' }]), /sound/);
  await refused(docx(''), /no text/);
  const deep = '<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000);
  await readDocx(docx(deep)).catch((error) => assert.ok(error instanceof UnreadableDocument));
  assert.deepEqual((await readDocx(docx(paragraph('x')))).paragraphs, ['x']);
});

test('a picture that lies elsewhere is not fetched', async () => {
  const links: Made = {
    name: 'word/_rels/document.xml.rels',
    content: `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
  };
  const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const bytes = docx(paragraph('Text') + picture, [links]);
  const read = await readDocx(bytes).catch((error) => error);
  if (read instanceof UnreadableDocument) return;
  assert.deepEqual(read.paragraphs, ['Text']);
});

async function refused(bytes: Buffer, reason: RegExp): Promise<void> {
  await assert.rejects(
    readDocx(bytes),
    (error) => error instanceof UnreadableDocument && reason.test(error.message),
  );
}
