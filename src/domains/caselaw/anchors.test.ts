import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anchors } from './anchors.ts';

test('a number is its own address, and a second part that counts anew gets another', () => {
  assert.deepEqual(anchors(['1', null, '2', '1', '2a', 'II. 3']), [
    'rn-1',
    null,
    'rn-2',
    'rn-1-2',
    'rn-2a',
    'rn-ii-3',
  ]);
});

test('addresses never collide, also with numbers that look like a second', () => {
  assert.deepEqual(anchors(['1-2', '1', '1']), ['rn-1-2', 'rn-1', 'rn-1-3']);
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.constantFrom('1', '1-2', '2', '1.', ' ', '1 2', '§')), {
        maxLength: 12,
      }),
      (numbers) => {
        const made = anchors(numbers).filter((anchor) => anchor !== null);
        assert.equal(new Set(made).size, made.length);
      },
    ),
  );
});
