import assert from 'node:assert/strict';
import { test } from 'node:test';
import { separateLeitsaetze } from './leitsaetze.ts';

test('numbers of the source give way to those of the list', () => {
  assert.deepEqual(separateLeitsaetze(['1. Eins.', '2. Zwei.']), ['Eins.', 'Zwei.']);
  assert.deepEqual(separateLeitsaetze(['1. Eins.\n\n2. Zwei.\n\n3) Drei.']), [
    'Eins.',
    'Zwei.',
    'Drei.',
  ]);
});

test('what is not counted from one to the end stays as it is', () => {
  for (const given of [
    ['Nur einer.'],
    ['1. Nur einer.'],
    ['1. Eins.\n\nohne Zahl'],
    ['Eins.', 'Zwei.'],
    ['2. Zwei.', '1. Eins.'],
    [],
  ])
    assert.deepEqual(separateLeitsaetze(given), given);
});
