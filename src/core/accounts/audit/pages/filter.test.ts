import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filterAddress, filterFields, parseFilter } from './filter.ts';

const full = {
  vorgang: 'session',
  ergebnis: 'refused',
  person: '3f2a0000-0000-4000-8000-000000000001',
  organisation: '3f2a0000-0000-4000-8000-000000000002',
  tag: '2026-11-25',
  vor: '120',
};

const read = (values: Record<string, string>) => parseFilter((name) => values[name]);

test('what an address names is read, and written as it was', () => {
  const filter = read(full);
  assert.deepEqual(Object.fromEntries(filterFields(filter)), full);
  assert.equal(filterAddress('/p', read({})), '/p');
  assert.equal(
    filterAddress('/p', filter, { personId: null, organisationId: null, day: null }),
    '/p?vorgang=session&ergebnis=refused',
  );
});

test('another filter begins again with the newest', () => {
  assert.ok(!filterAddress('/p', read(full), { result: 'done' }).includes('vor='));
  assert.ok(filterAddress('/p', read(full), { before: 7 }).includes('vor=7'));
});

test('what is no value of a filter counts as not named', () => {
  const wrong = {
    vorgang: "session'; drop table",
    ergebnis: 'alles',
    person: 'x',
    organisation: `${full.organisation}0`,
    tag: '2026-02-30',
    vor: '-1',
  };
  for (const [name, value] of Object.entries(wrong))
    assert.deepEqual(filterFields(read({ [name]: value })), [], name);
});

test('whatever is typed, the filter that is read reads the same again', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(full)), fc.string()), (values) => {
      const filter = read(values);
      assert.deepEqual(read(Object.fromEntries(filterFields(filter))), filter);
    }),
  );
});
