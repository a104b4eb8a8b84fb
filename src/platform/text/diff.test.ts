import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { processorTime } from '../../../test/support/time.ts';
import { type DiffPart, diffTexts } from './diff.ts';

const without = (kind: DiffPart['kind'], parts: readonly DiffPart[]) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

test('what is kept and deleted is the older text, what is kept and inserted the newer', () => {
  const text = fc.array(fc.constantFrom('ein', 'Wort', ' ', '\n', '§ 232a', 'ä', '\n\n'));
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const parts = diffTexts(older.join(''), newer.join(''));
      assert.equal(without('inserted', parts), older.join(''));
      assert.equal(without('deleted', parts), newer.join(''));
    }),
  );
});

test('one changed word is one deletion and one insertion', () => {
  assert.deepEqual(diffTexts('Das ist ein Text.\nZwei.', 'Das war ein Text.\nZwei.'), [
    { kind: 'same', text: 'Das ' },
    { kind: 'deleted', text: 'ist' },
    { kind: 'inserted', text: 'war' },
    { kind: 'same', text: ' ein Text.\n' },
    { kind: 'same', text: 'Zwei.' },
  ]);
});

test('a changed phrase is one change', () => {
  assert.deepEqual(diffTexts('hatte zum Teil Erfolg', 'hatte keinen Erfolg'), [
    { kind: 'same', text: 'hatte ' },
    { kind: 'deleted', text: 'zum Teil ' },
    { kind: 'inserted', text: 'keinen ' },
    { kind: 'same', text: 'Erfolg' },
  ]);
});

test('two long texts with nothing in common are compared within two seconds', () => {
  const words = (word: string) => Array.from({ length: 40_000 }, (_, n) => `${word}${n}`).join(' ');
  const spent = processorTime();
  assert.equal(diffTexts(words('alt'), words('neu')).length > 0, true);
  assert.ok(spent() < 2000);
});
