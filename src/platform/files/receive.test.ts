import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { makeRawPdf } from './read/pdf.fixture.ts';
import { makeZip } from './read/zip.fixture.ts';
import { cleanFile, type FileProblem } from './receive.ts';

const both = ['image', 'pdf'] as const;
const sent = (bytes: Uint8Array, name: string, type = '') =>
  new File([new Uint8Array(bytes)], name, { type });

const place = { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1', GPSLongitudeRef: 'E' };
const canary = 'Beispiel-Kanari';

function picture(width = 40, height = 20) {
  return sharp({ create: { width, height, channels: 3, background: '#1f4a4a' } });
}

const marked = () =>
  picture()
    .withExif({ IFD0: { Artist: canary, Copyright: canary }, IFD3: place })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><p>${canary}</p></x:xmpmeta>`);
const pictures = {
  'image/jpeg': () => marked().jpeg().toBuffer(),
  'image/png': () => marked().png().toBuffer(),
  'image/webp': () => marked().webp().toBuffer(),
  'image/avif': () => marked().avif().toBuffer(),
};

for (const [type, make] of Object.entries(pictures))
  test(`R46 what is kept of ${type} has no place, no name and no other metadata`, async () => {
    const original = await make();
    assert.ok(original.includes(canary), 'it was planted');
    const clean = await cleanFile(sent(original, 'IMG_1.php', 'text/html'), both);
    assert.ok(!('problem' in clean), JSON.stringify(clean));
    assert.equal(clean.type, type);
    assert.ok(!clean.bytes.includes(canary));
    const { exif, xmp, icc, iptc, width, height } = await sharp(clean.bytes).metadata();
    assert.deepEqual([exif, xmp, icc, iptc], [undefined, undefined, undefined, undefined]);
    assert.deepEqual([width, height], [40, 20]);
  });

test('a picture that lies on its side stands upright without its EXIF, a large one becomes smaller', async () => {
  const side = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  assert.deepEqual(await sizeOf(side), [20, 40]);
  const large = await picture(5_000, 1_000).png().toBuffer();
  assert.deepEqual(await sizeOf(large), [2_400, 480]);
});

test('R46 what was hidden behind a picture is gone', async () => {
  const zip = makeZip([{ name: 'evil.html', content: canary }]);
  for (const make of Object.values(pictures)) {
    const polyglot = Buffer.concat([await make(), zip, Buffer.from('<?php evil(); ?>')]);
    const clean = await cleanFile(sent(polyglot, 'a.jpg'), both);
    if ('problem' in clean) continue;
    for (const trace of ['PK', 'evil', '<?php']) assert.ok(!clean.bytes.includes(trace), trace);
  }
});

const jpeg = await pictures['image/jpeg']();
const pdf = makeRawPdf();
const refused: Record<string, [bytes: Uint8Array, problem: FileProblem, name?: string]> = {
  nothing: [Buffer.alloc(0), 'empty'],
  'a picture of 65,535² points': [await enlarged(65_535), 'pixels'],
  'a picture of 7,000² points': [await enlarged(7_000), 'pixels'],
  'half a picture': [jpeg.subarray(0, jpeg.length / 2), 'broken'],
  'the first bytes of a picture': [
    Buffer.concat([jpeg.subarray(0, 4), Buffer.alloc(500)]),
    'broken',
  ],
  'a picture above 10 MB': [Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024)]), 'large'],
  'more than 20 MB': [Buffer.alloc(21 * 1024 * 1024), 'large'],
  'HTML called picture': [Buffer.from('<!doctype html><script>alert(1)</script>'), 'kind', 'a.jpg'],
  SVG: [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'kind',
    'a.svg',
  ],
  'a GIF with a script in it': [Buffer.from('GIF89a/*…*/=1;alert(1)'), 'kind', 'a.gif'],
  'a Word document': [makeZip([{ name: 'word/document.xml', content: 'x' }]), 'kind', 'a.pdf'],
  'old Office, in which macros live': [
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    'kind',
    'a.pdf',
  ],
  'a program': [Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]), 'kind', 'a.pdf'],
  'a PDF with a script': [
    makeRawPdf({ catalogue: '/OpenAction << /S /JavaScript /JS (x) >>' }),
    'active',
  ],
  'a PDF with something before it': [
    Buffer.concat([Buffer.from('<script>alert(1)</script>\n'), pdf]),
    'kind',
  ],
  'a PDF with an archive behind it': [
    Buffer.concat([pdf, makeZip([{ name: 'a', content: 'x' }])]),
    'broken',
  ],
  'half a PDF': [pdf.subarray(0, 200), 'broken'],
};

for (const [what, [bytes, problem, name = 'a.pdf']] of Object.entries(refused))
  test(`R46 R47 ${what} is refused`, async () => {
    const answer = await cleanFile(sent(bytes, name, 'image/jpeg'), both);
    assert.deepEqual(answer, { problem });
  });

test('a PDF is kept as it is, also one without text', async () => {
  for (const bytes of [pdf, makeRawPdf({ lines: [] })]) {
    const clean = await cleanFile(sent(bytes, 'Stellungnahme.pdf'), ['pdf']);
    assert.ok(!('problem' in clean));
    assert.deepEqual(clean.bytes, bytes);
  }
});

test('only what the field takes is taken', async () => {
  assert.deepEqual(await cleanFile(sent(pdf, 'a.pdf'), ['image']), { problem: 'kind' });
  assert.deepEqual(await cleanFile(sent(jpeg, 'a.jpg'), ['pdf']), { problem: 'kind' });
});

test('R52 a received name has no folder, no controls, and the ending of what it is', async () => {
  const names: Record<string, string> = {
    '../../etc/Paßwort.pdf': 'Paßwort.jpg',
    'C:\\Users\\x\\Bild.JPG': 'Bild.jpg',
    'Bild\u202egpj.exe': 'Bildgpj.jpg',
    '\0.htaccess': 'htaccess.jpg',
    '"><script>.jpg': '><script>.jpg',
    '': 'download.jpg',
    'u\u0308ber.jpg': 'über.jpg',
  };
  for (const [name, expected] of Object.entries(names)) {
    const clean = await cleanFile(sent(jpeg, name), both);
    assert.ok(!('problem' in clean));
    assert.equal(clean.name, expected);
  }
  const long = await cleanFile(sent(jpeg, `${'ä'.repeat(300)}.jpeg`), both);
  assert.ok(!('problem' in long) && long.name.length <= 160 && long.name.endsWith('.jpg'));
});

async function sizeOf(bytes: Buffer): Promise<(number | undefined)[]> {
  const clean = await cleanFile(sent(bytes, 'a'), both);
  assert.ok(!('problem' in clean));
  const { width, height } = await sharp(clean.bytes).metadata();
  return [width, height];
}

/** A PNG whose head declares another size than it has. */
async function enlarged(side: number): Promise<Buffer> {
  const png = await picture().png().toBuffer();
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
