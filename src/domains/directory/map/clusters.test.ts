import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clusters, middleOf } from './clusters.ts';

const dots = fc.array(
  fc.record({ at: fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })) }),
  { maxLength: 30 },
);

test('what is apart stays apart, what is close becomes one', () => {
  const [a, b, c] = [{ at: [0, 0] }, { at: [100, 0] }, { at: [5, 0] }] as const;
  assert.deepEqual(clusters([a, b, c], 10), [[a, c], [b]]);
  assert.deepEqual(clusters([a, b, c], 5), [[a], [b], [c]]);
  assert.deepEqual(clusters([], 10), []);
});

test('nothing is lost and nothing stands twice', () => {
  fc.assert(
    fc.property(dots, (items) => {
      const groups = clusters(items, 26);
      assert.equal(groups.flat().length, items.length);
      assert.ok(items.every((item) => groups.flat().includes(item)));
    }),
  );
});

test('the middles of any two groups are at least the distance apart', () => {
  fc.assert(
    fc.property(dots, (items) => {
      const middles = clusters(items, 26).map(middleOf);
      for (const [index, [x, y]] of middles.entries())
        for (const [otherX, otherY] of middles.slice(index + 1))
          assert.ok(Math.hypot(x - otherX, y - otherY) >= 26);
    }),
  );
});

test('groups stand in the order of their first members', () => {
  fc.assert(
    fc.property(dots, (items) => {
      const firsts = clusters(items, 26).map(([first]) => items.indexOf(first!));
      assert.deepEqual(
        firsts,
        [...firsts].sort((a, b) => a - b),
      );
    }),
  );
});
