import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInside, ringsOf } from './outline.ts';

const square = ringsOf('M0 0l10 0 0 10-10 0zM4 4l2 0 0 2-2 0z');

test('relative commands are read, ring by ring', () => {
  assert.deepEqual(square, [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ],
    [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
    ],
  ]);
  assert.deepEqual(ringsOf(''), []);
});

test('a hole is outside', () => {
  assert.ok(isInside(square, [2, 5]));
  assert.ok(!isInside(square, [5, 5]));
  assert.ok(!isInside(square, [-1, 5]));
  assert.ok(!isInside(square, [11, 5]));
});
