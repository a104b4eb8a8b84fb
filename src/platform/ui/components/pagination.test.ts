import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Pagination, shownPages } from './pagination.tsx';

test('first, last and neighbours are shown, the rest is a gap', () => {
  assert.deepEqual(shownPages(1, 6), [1, 2, 3, null, 6]);
  assert.deepEqual(shownPages(6, 12), [1, null, 5, 6, 7, null, 12]);
  assert.deepEqual(shownPages(3, 4), [1, 2, 3, 4]);
  assert.deepEqual(shownPages(12, 12), [1, null, 11, 12]);
});

test('numbers ascend, hold the current page, and a gap hides at least two pages', () => {
  const place = fc
    .integer({ min: 1, max: 500 })
    .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)));
  fc.assert(
    fc.property(place, ([page, pages]) => {
      const shown = shownPages(page, pages);
      assert.ok(shown.includes(page) && shown.includes(1) && shown.includes(pages));
      assert.ok(shown.length <= 9);
      for (const [index, number] of shown.entries()) {
        if (index === 0) continue;
        const before = shown[index - 1];
        if (number === null) assert.ok((shown[index + 1] ?? 0) - (before ?? 0) > 2);
        else if (before !== null) assert.equal(number, (before ?? 0) + 1);
      }
    }),
  );
});

test('one page needs no navigation', () => {
  assert.equal(Pagination({ page: 1, pages: 1, href: String, language: 'de' }), null);
});
