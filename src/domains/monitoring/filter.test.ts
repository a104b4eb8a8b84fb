import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filterOf, queryOf } from './filter.ts';

const parsed = (query: string) => {
  const all = new URLSearchParams(query);
  return filterOf(Object.fromEntries([...all.keys()].map((name) => [name, all.getAll(name)])));
};

test('an address asks for a filter, and the filter makes the same address', () => {
  const query =
    '?q=sichere+Unterkunft&gremium=greta&artikel=cets-197%2F13&stand=none&geprueft=nein';
  const filter = parsed(query);
  assert.deepEqual(filter, {
    text: 'sichere Unterkunft',
    body: 'greta',
    article: 'cets-197/13',
    state: 'none',
    verified: false,
  });
  assert.equal(queryOf(filter!), query);
  assert.deepEqual(parsed('?q=+&gremium='), {});
});

test('what no form sends is no filter', () => {
  for (const query of [
    '?x=1',
    '?stand=gut',
    '?gremium=A',
    '?q=a&q=b',
    '?geprueft=vielleicht',
    '?q=%00',
  ])
    assert.equal(parsed(query), null, query);
});

test('any words come back as they were, or are refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 220 }), (text) => {
      const filter = parsed(`?${new URLSearchParams({ q: text })}`);
      if (filter?.text !== undefined) assert.deepEqual(parsed(queryOf(filter)), filter);
    }),
  );
});
