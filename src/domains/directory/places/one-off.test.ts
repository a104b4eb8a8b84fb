import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isOneOff } from './one-off.ts';

test('one letter more, less, another one, or two swapped', () => {
  for (const typed of ['hamburk', 'hambug', 'hamburgg', 'hmaburg', 'xhamburg', 'amburg', 'hambugr'])
    assert.ok(isOneOff(typed, 'hamburg'), typed);
  for (const typed of ['hamburg', 'hambrgu', 'hanbrug', 'ham', '', 'hamburkk', 'gamburh'])
    assert.ok(!isOneOff(typed, 'hamburg'), typed);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

test('it agrees with trying every slip', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.equal(isOneOff(a, b), a !== b && slips(a).has(b));
    }),
    { numRuns: 2000 },
  );
});

function slips(text: string): Set<string> {
  const all = new Set<string>();
  for (let index = 0; index <= text.length; index += 1) {
    const [before, after] = [text.slice(0, index), text.slice(index)];
    all.add(before + after.slice(1));
    if (after.length > 1) all.add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
    for (const letter of 'abc') {
      all.add(before + letter + after);
      if (after) all.add(before + letter + after.slice(1));
    }
  }
  return all;
}
