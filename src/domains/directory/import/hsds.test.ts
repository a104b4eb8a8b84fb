import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { UnreadableFile } from '../../../platform/files/read/index.ts';
import { readHsds } from './hsds.ts';

const example = new URL(
  '../../../../../shared/data/hsds/examples/organization_full.json',
  import.meta.url,
);
const absent = existsSync(example) ? false : '../shared/data/hsds is not here';

test('HSDS’s own example is read; what it lacks is missed at its field', { skip: absent }, () => {
  const { rows } = readHsds('x', readFileSync(example, 'utf8'));
  assert.equal(rows.length, 1);
  assert.ok(rows[0] && 'raw' in rows[0]);
  const { text, list, hasPoint } = rows[0].raw;
  assert.equal(text.name, 'Example Organization Inc.');
  assert.equal(text.street, '1-30 Main Street, MyVillage');
  assert.equal(text.town, 'MyCity');
  assert.equal(text.confirmed_on, '2005-01-01');
  assert.equal(text.precision, '');
  assert.deepEqual(list.languages, ['ur']);
  assert.ok(hasPoint);
});

test('one organization, a list and a page are read, each with its place in the file', () => {
  const one = { id: '1', name: 'Beispiel' };
  for (const [value, prefix] of [
    [one, ''],
    [[one], '[0].'],
    [{ total_items: 1, contents: [one] }, 'contents[0].'],
  ] as const) {
    const [row] = readHsds('x', JSON.stringify(value)).rows;
    assert.ok(row && 'raw' in row);
    assert.equal(row.raw.prefix, prefix);
    assert.equal(row.raw.text.name, 'Beispiel');
  }
});

test('what HSDS has no field for stands in attributes', () => {
  const attributes = [
    { link_type: 'type', value: 'shelter' },
    { link_type: 'land', value: 'DE-BE' },
    { link_type: 'land', value: 'DE-BB' },
    { link_type: 'forms', taxonomy_term: { code: 'labour', name: 'x' } },
  ];
  const [row] = readHsds('x', JSON.stringify({ attributes })).rows;
  assert.ok(row && 'raw' in row);
  assert.equal(row.raw.text.type, 'shelter');
  assert.deepEqual(row.raw.list.land, ['DE-BE', 'DE-BB']);
  assert.deepEqual(row.raw.list.forms, ['labour']);
});

test('members of wrong kinds are not stated, things that are no organization are refused', () => {
  const odd = { id: 1, name: ['x'], locations: 'x', services: [null, 3], attributes: {} };
  const { rows } = readHsds('x', JSON.stringify([odd, null, 'x']));
  assert.ok(rows[0] && 'raw' in rows[0]);
  assert.equal(rows[0].raw.text.id, '1');
  assert.equal(rows[0].raw.text.name, '');
  assert.deepEqual(
    rows.slice(1).map((row) => 'refusal' in row && row.refusal.field),
    ['[1].', '[2].'],
  );
  assert.throws(() => readHsds('x', '[{]'), UnreadableFile);
});
