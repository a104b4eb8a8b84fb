import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { processorTime } from '../../../../test/support/time.ts';
import { child, readXml, textOf } from './xml.ts';

const read = (text: string) => readXml(Buffer.from(text));

test('an official DOCTYPE is accepted, never fetched; ELEMENT and ATTLIST are passed over', () => {
  const system = '<!DOCTYPE dokument SYSTEM "http://127.0.0.1:1/never.dtd">';
  const publicId = '<!DOCTYPE dokument PUBLIC "-//Verlag//DTD//DE" "http://127.0.0.1:1/never.dtd">';
  const internal =
    '<!DOCTYPE dokument [ <!ELEMENT dokument (#PCDATA)> <!ATTLIST dokument a CDATA "x"> ]>';
  for (const doctype of [system, publicId, internal]) {
    const root = read(`<?xml version="1.0"?>${doctype}<dokument><a>b &amp; c</a></dokument>`);
    assert.equal(textOf(child(root, 'a')), 'b & c');
    assert.deepEqual(Object.keys(root.attributes), []);
  }
});

test('entity declarations are refused: bombs, files, parameters', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('');
  for (const declarations of [
    `<!ENTITY l0 "ha">${laughs}`,
    '<!ENTITY x SYSTEM "file:///etc/passwd">',
    '<!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p;',
    `<!ENTITY q "${'x'.repeat(50_000)}">`,
  ]) {
    const spent = processorTime();
    assert.throws(
      () => read(`<!DOCTYPE a [${declarations}]><a>&l9;&x;${'&q;'.repeat(1_000)}</a>`),
      {
        name: 'UnreadableFile',
        message: /declares an entity/,
      },
    );
    assert.ok(spent() < 1_000);
  }
});

test('an entity that nobody declared is an error, not an empty text', () => {
  assert.throws(() => read('<a>&unknown;</a>'), { message: /not well-formed/ });
});

test('broken XML is refused with its line', () => {
  assert.throws(
    () => read('<a>\n<b>\n</a>'),
    (error: Error & { line: number }) => error.line === 3,
  );
  for (const text of ['', '<a', '<a></b>', '<a/><a/>', 'text', '<a b=c/>'])
    assert.throws(() => read(text), { name: 'UnreadableFile' });
});

test('deep nesting of 100,000 and a tree of millions are refused in time', () => {
  const spent = processorTime();
  assert.throws(() => read('<a>'.repeat(100_000)), { message: /deeper/ });
  assert.throws(() => read(`<a>${'<b/>'.repeat(2_000_000)}</a>`), { message: /more than/ });
  assert.ok(spent() < 5_000);
});

test('random text around markup never ends the process', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (noise) => {
      try {
        read(`<a>${noise}</a>`);
      } catch (error) {
        assert.equal((error as Error).name, 'UnreadableFile');
      }
    }),
  );
});

test('encodings: Latin-1 with its Windows signs, UTF-8 under a Latin-1 declaration, UTF-16, wrong UTF-8, unknown', () => {
  const declared = (encoding: string, text: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`;
  const latin = Buffer.from(declared('iso-8859-1', 'M\xfcnchen \x84x\x93 \x80'), 'latin1');
  assert.equal(textOf(readXml(latin)), 'München „x“ €');
  assert.equal(textOf(read(declared('iso-8859-1', 'München'))), 'München');
  const wide = Buffer.from(`\ufeff${declared('utf-16', 'München')}`, 'utf16le');
  assert.equal(textOf(readXml(wide)), 'München');
  assert.throws(() => readXml(Buffer.from(declared('utf-8', 'M\xfcnchen'), 'latin1')), {
    message: /not valid UTF-8/,
  });
  assert.throws(() => readXml(Buffer.from(declared('ebcdic-cp-us', '\xfc'), 'latin1')), {
    message: /ebcdic/,
  });
});
