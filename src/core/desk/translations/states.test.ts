import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Translation } from '../../../platform/editable.ts';
import { listsOf } from './states.ts';

const fine: Translation = {
  key: 'ro/seite',
  language: 'ro',
  text: 'seite',
  exists: true,
  isOutdated: false,
  isMachineMade: false,
  confirmed: null,
  isAwaited: false,
};
const confirmed = { by: 'Beispiel-Person', on: '2026-11-28' };

const cases: [string, Partial<Translation>, readonly string[]][] = [
  ['nothing to do', {}, []],
  [
    'missing is all that is said',
    { exists: false, isAwaited: true, isMachineMade: true },
    ['missing'],
  ],
  ['outdated', { isOutdated: true }, ['outdated']],
  ['waits for a confirmation', { isAwaited: true }, ['unconfirmed']],
  ['by machine', { isMachineMade: true }, ['machine']],
  [
    'the most urgent first',
    { isOutdated: true, isAwaited: true, isMachineMade: true },
    ['outdated', 'unconfirmed', 'machine'],
  ],
  ['confirmed by a person', { isMachineMade: true, confirmed }, []],
];

for (const [what, change, expected] of cases)
  test(`a translation: ${what}`, () => {
    assert.deepEqual(listsOf({ ...fine, ...change }, false), expected);
  });

test('the source is listed until somebody stands for it', () => {
  assert.deepEqual(listsOf(fine, true), ['unconfirmed']);
  assert.deepEqual(listsOf({ ...fine, confirmed }, true), []);
});
