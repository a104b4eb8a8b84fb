import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { processorTime } from '../../../../test/support/time.ts';
import { type DocumentFault, readPdf, UnreadableDocument } from './index.ts';
import { makeRawPdf, objectStream, streamOf } from './pdf.fixture.ts';
import { activeParts } from './pdf-active.ts';

test('text, metadata and number of pages of a PDF', async () => {
  const objects = ['<< /Author (Beispiel-Person) /Title (Beispiel-Titel) >>'];
  const read = await readPdf(makeRawPdf({ trailer: '/Info 9 0 R', objects }));
  assert.deepEqual(read.paragraphs, ['Beispiel-Text']);
  assert.equal(read.pages, 1);
  assert.equal(read.metadata.Author, 'Beispiel-Person');
  assert.equal(read.metadata.Title, 'Beispiel-Titel');
  assert.deepEqual(read.active, []);
});

const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const hostile: Record<string, [parts: Parameters<typeof makeRawPdf>[0], name: string]> = {
  'a script that runs when it opens': [
    { catalogue: '/OpenAction 9 0 R', objects: [script] },
    'OpenAction',
  ],
  'a script by name': [
    { catalogue: '/Names << /JavaScript << /Names [(a) 9 0 R] >> >>', objects: [script] },
    'JavaScript',
  ],
  'a script on the page': [{ page: '/AA << /O 9 0 R >>', objects: [script] }, 'AA'],
  'a name in escapes': [
    { catalogue: '/OpenAction 9 0 R', objects: ['<< /S /J#61va#53cript /J#53 (x) >>'] },
    'JavaScript',
  ],
  'a program to start': [{ catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' }, 'Launch'],
  'an address that is called when it opens': [
    { catalogue: '/OpenAction << /S /URI /URI (https://example.org/?seen) >>' },
    'OpenAction',
  ],
  'a file within': [
    {
      catalogue: '/Names << /EmbeddedFiles << /Names [(a) 9 0 R] >> >>',
      objects: [
        '<< /Type /Filespec /F (a.exe) /EF << /F 10 0 R >> >>',
        streamOf('/Type /EmbeddedFile', 'MZ'),
      ],
    },
    'EmbeddedFile',
  ],
  'a form of the other kind': [
    { catalogue: '/AcroForm << /XFA 9 0 R >>', objects: [streamOf('', '<xdp/>')] },
    'XFA',
  ],
  'a form that is sent away': [
    {
      page: '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /SubmitForm /F (https://example.org) >> >>]',
    },
    'SubmitForm',
  ],
  'a film': [{ page: '/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] >>]' }, 'RichMedia'],
  'a script in compressed objects': [
    { objects: [objectStream([20, 21], [script, '<< /A 20 0 R >>'])] },
    'JavaScript',
  ],
  'compressed objects that cannot be looked into': [
    { objects: [streamOf('/Type /ObjStm /N 1 /First 5 /Filter /LZWDecode', 'xxxx')] },
    'ObjStm',
  ],
  'compressed objects without end': [
    {
      objects: [
        streamOf(
          '/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode',
          deflateSync(Buffer.alloc(80_000_000)).toString('latin1'),
        ),
      ],
    },
    'ObjStm',
  ],
};

for (const [what, [parts, name]] of Object.entries(hostile))
  test(`R47 a PDF with ${what} is told by ${name}`, async () => {
    const { active } = await readPdf(makeRawPdf(parts));
    assert.ok(active.includes(name), active.join(', '));
  });

test('R47 a PDF that opens at a page, links to the web and writes of scripts does nothing', async () => {
  const links =
    '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org) >> >>]';
  const lines = ['Das Wort /JS und das Wort AA, die ein Text kennt.'];
  const harmless = [
    { catalogue: '/OpenAction [3 0 R /Fit]', page: links, lines },
    { catalogue: '/OpenAction 9 0 R', objects: ['<< /S /GoTo /D [3 0 R /Fit] >>'] },
    {
      catalogue: '/OpenAction 30 0 R',
      objects: [objectStream([30], ['<< /S /GoTo /D [3 0 R] >>'])],
    },
  ];
  for (const parts of harmless) assert.deepEqual((await readPdf(makeRawPdf(parts))).active, []);
});

const packed = (content: Buffer | string) =>
  streamOf('/Filter /FlateDecode', deflateSync(content).toString('latin1'));
const unreadable: Record<string, [bytes: Buffer, faults: DocumentFault[]]> = {
  nothing: [Buffer.alloc(0), ['broken']],
  'random bytes': [randomBytes(100_000), ['broken']],
  'its first line only': [Buffer.from('%PDF-1.7\n'), ['broken']],
  'another kind of file': [Buffer.from('<html><script>alert(1)</script></html>'), ['broken']],
  'more than twenty megabytes': [Buffer.alloc(21 * 1024 * 1024), ['too_large']],
  'a password': [
    makeRawPdf({
      trailer: '/Encrypt 9 0 R /ID [<00><00>]',
      objects: [
        `<< /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4 >>`,
      ],
    }),
    ['encrypted'],
  ],
  'pages without text': [makeRawPdf({ lines: [] }), ['no_text']],
  'a circle of pages': [
    Buffer.from(
      makeRawPdf().toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]'),
      'latin1',
    ),
    ['broken', 'no_text'],
  ],
  'a page that unpacks to 400 MB': [
    makeRawPdf({ content: packed(Buffer.alloc(400_000_000, ' ')) }),
    ['no_text', 'too_costly'],
  ],
  'a page of eight million words': [
    makeRawPdf({ content: packed(`BT /F1 1 Tf ${'1 0 0 1 9 9 Tm (a) Tj '.repeat(8_000_000)}ET`) }),
    ['too_costly', 'too_large'],
  ],
};

for (const [what, [bytes, faults]] of Object.entries(unreadable))
  test(`R34 a PDF of ${what} is refused, and the program lives`, async () => {
    await assert.rejects(
      readPdf(bytes),
      (error) => error instanceof UnreadableDocument && faults.includes(error.fault),
    );
    assert.equal((await readPdf(makeRawPdf())).pages, 1);
  });

test('R34 a reading process that dies refuses its file only', async () => {
  const [bytes] = unreadable['a page of eight million words'] ?? [];
  const refused = assert.rejects(readPdf(bytes ?? Buffer.alloc(0)), { fault: 'too_costly' });
  await killReading();
  await refused;
  assert.equal((await readPdf(makeRawPdf())).pages, 1);
});

/** As the system does where memory runs out. */
async function killReading(): Promise<void> {
  const children = `/proc/${process.pid}/task/${process.pid}/children`;
  for (;;) {
    const pids = (await readFile(children, 'utf8')).split(' ').filter((pid) => pid !== '');
    for (const pid of pids)
      if ((await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('document.process')) {
        process.kill(Number(pid), 'SIGKILL');
        return;
      }
    await setTimeout(20);
  }
}

test('R34 a PDF cut off anywhere is read or refused', async () => {
  const whole = makeRawPdf({ objects: [objectStream([20], [script])] });
  for (const part of [0.1, 0.4, 0.7, 0.95])
    await readPdf(whole.subarray(0, Math.floor(whole.length * part))).catch((error) => {
      assert.ok(error instanceof UnreadableDocument);
    });
});

test('R47 looking for active parts takes linear time', async () => {
  const pieces = [
    '/First stream\n',
    'stream\n',
    '<<>>stream\nendstream ',
    '#41',
    '/OpenAction 5 0 R ',
  ];
  for (const piece of pieces) {
    const bytes = Buffer.from(piece.repeat(20_000_000 / piece.length));
    const time = processorTime();
    await activeParts(bytes);
    assert.ok(time() < 8_000, `${piece}: ${time()} ms`);
  }
});
