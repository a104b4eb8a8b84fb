import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnreadableFile } from '../../../platform/files/read/index.ts';
import { readCsv } from './csv.ts';

const head = 'id;name;type;land;precision';

test('";" and "," are told apart, quotes hold separators and line breaks', () => {
  for (const sign of [';', ',']) {
    const names = head.replaceAll(';', sign);
    const cells = ['1', '"A ;, ""B""\nC"', 'shelter', 'be|hh', 'town'].join(sign);
    const [only, ...others] = readCsv('x', `${names}\r\n${cells}\r\n`).rows;
    assert.deepEqual(others, []);
    assert.ok(only && 'raw' in only);
    assert.equal(only.raw.text.name, 'A ;, "B"\nC');
    assert.deepEqual(only.raw.list.land, ['be', 'hh']);
    assert.equal(only.line, 2);
  }
});

test('half a row is refused with its line, the others are read', () => {
  const { rows } = readCsv('x', `${head}\n1;A;shelter;be;town\n2;B;shel\n3;C;shelter;be;town\n`);
  const refusal = { field: null, reason: 'has 3 cells where the first row has 5' };
  assert.deepEqual(
    rows.map((row) => ('raw' in row ? row.line : row)),
    [2, { file: 'x', line: 3, refusal }, 4],
  );
});

test('a missing column makes the file unreadable, an unknown one is told', () => {
  for (const text of ['', 'id;name\n1;A\n', `${head};id\n`])
    assert.throws(() => readCsv('x', text), UnreadableFile);
  const { notes } = readCsv('x', `${head};Farbe\n1;A;shelter;be;town;rot\n`);
  assert.deepEqual(
    notes.map(({ field }) => field),
    ['farbe'],
  );
});

test('the apostrophe that our own export puts before formulas is taken away', () => {
  const { rows } = readCsv('x', `${head}\n1;'=A;shelter;be;town\n`);
  assert.ok(rows[0] && 'raw' in rows[0]);
  assert.equal(rows[0].raw.text.name, '=A');
});
