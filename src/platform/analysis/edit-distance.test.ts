import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance } from './edit-distance.ts';

test('letters put in, left out, changed and swapped count one each', () => {
  assert.equal(editDistance('menschenhandle', 'menschenhandel', 3), 1);
  assert.equal(editDistance('zwangsprositution', 'zwangsprostitution', 3), 1);
  assert.equal(editDistance('asyl', 'assyl', 3), 1);
  assert.equal(editDistance('haft', 'kraft', 3), 2);
  assert.equal(editDistance('', 'abc', 3), 3);
});

test('it is symmetric, nothing only for equal words, and stops at its bound', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 8 }), (a, b, most) => {
      const distance = editDistance(a, b, most);
      assert.equal(distance, editDistance(b, a, most));
      assert.equal(distance === 0, a === b);
      assert.equal(distance, Math.min(editDistance(a, b, 100), most + 1));
    }),
  );
});
