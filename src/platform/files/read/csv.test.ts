import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvRows } from './csv.ts';
import { decodeText } from './decode.ts';
import { UnreadableFile } from './unreadable.ts';

test('what a spreadsheet writes is read, parted by commas or semicolons', () => {
  const cell = fc.stringMatching(/^[a-zäß ,;"\n]{0,10}$/);
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';'), (rows, separator) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`));
      const text = quoted.map((row) => `${row.join(separator)}\r\n`).join('');
      assert.deepEqual(
        csvRows(text, separator).map(({ cells }) => cells),
        rows,
      );
    }),
  );
});

test('a row has the line on which it begins; the last one needs no end', () => {
  assert.deepEqual(csvRows('a;b\n"c\nd";e\n;\nf;', ';'), [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['c\nd', 'e'] },
    { line: 4, cells: ['', ''] },
    { line: 5, cells: ['f', ''] },
  ]);
});

test('text that declares nothing is UTF-8, else Windows-1252', () => {
  assert.deepEqual(decodeText(Buffer.from('\ufeffKöln')), { text: 'Köln', encoding: 'UTF-8' });
  const windows = Buffer.from([0x4b, 0xf6, 0x6c, 0x6e, 0x20, 0x84, 0x80, 0x93]);
  assert.deepEqual(decodeText(windows), { text: 'Köln „€“', encoding: 'Windows-1252' });
  assert.throws(() => decodeText(Buffer.from('K\u0000')), UnreadableFile);
});
