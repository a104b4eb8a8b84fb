import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  contentDisposition,
  neutraliseFormula,
  plainText,
  restoreFormula,
  toCsv,
} from './index.ts';

test('cells that a spreadsheet would run begin with an apostrophe', () => {
  for (const text of [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|cmd',
    '%1',
    '\t=1',
    '  =1',
    '\ufeff=1',
    '\u3000=1',
    '＝1',
    "'=1",
  ])
    assert.equal(neutraliseFormula(text), `'${text}`);
});

test('ordinary cells stay as they are, also those with an apostrophe', () => {
  for (const text of ['2 StR 87/22', '§ 232a StGB', "d'Amato", "'s Gravenhage", '', '1-2'])
    assert.equal(neutraliseFormula(text), text);
});

test('what was neutralised comes back exactly', () => {
  const cell = fc
    .array(fc.constantFrom("'", '=', '-', ' ', '\t', 'a', '\ufeff', '＋', '%', '\n'), {
      maxLength: 8,
    })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(
      fc.oneof(cell, fc.string()),
      (text) => restoreFormula(neutraliseFormula(text)) === text,
    ),
  );
});

test('a CSV reads back into the same rows with an independent reader', () => {
  const cell = fc.stringMatching(/^[a-zäß ,;"'=+\n-]{0,12}$/);
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const file = toCsv(rows);
        assert.ok(file.startsWith('\ufeff'));
        assert.deepEqual(
          readCsv(file.slice(1)).map((row) => row.map(restoreFormula)),
          rows,
        );
      },
    ),
  );
});

test('text for files has no controls, bidi marks or halves of characters', () => {
  assert.equal(plainText('a\u0000b\u202ec\ud800d\r\ne\tf😀'), 'abcd\ne\tf😀');
});

test('a file name is safe in both forms of the header', () => {
  assert.equal(contentDisposition('a.csv'), 'attachment; filename="a.csv"');
  assert.equal(
    contentDisposition('Übersicht 2023.csv'),
    'attachment; filename="Ubersicht 2023.csv"; filename*=UTF-8\'\'%C3%9Cbersicht%202023.csv',
  );
  assert.equal(
    contentDisposition('../../etc/pass"wd\r\nX: 1'),
    'attachment; filename="passwdX: 1"',
  );
  assert.equal(contentDisposition('\u202ecsv.exe'), 'attachment; filename="csv.exe"');
});

test('no name breaks the header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const header = contentDisposition(name);
      assert.match(
        header,
        /^attachment; filename="[\x20-\x7e]+"(; filename\*=UTF-8''[A-Za-z0-9%.!~_-]+)?$/,
      );
      assert.equal(header.split('"').length, 3);
      assert.ok(!/[/\\]/.test(header));
    }),
  );
});

/** RFC 4180, section 2, read sign by sign: knows nothing of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += sign;
  }
  assert.equal(cell + row.join(''), '', 'the last row ends with CRLF');
  return rows;
}
