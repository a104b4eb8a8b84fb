import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSections, isLawId, isSection, normAddress } from './norm.ts';
import { lastDay } from './version-days.ts';

test('an address grows from law to wording', () => {
  assert.equal(normAddress('de'), '/de/normen');
  assert.equal(normAddress('en', 'stgb', '232a', '2016-10-15'), '/en/normen/stgb/232a/2016-10-15');
});

test('only what can stand in an address is looked up', () => {
  for (const text of ['stgb', 'freizuegg-eu', 'sgb-14']) assert.ok(isLawId(text));
  for (const text of ['', 'StGB', '-a', 'a--b', 'ä', 'a'.repeat(81)]) assert.ok(!isLawId(text));
  for (const text of ['4', '232a', '1004']) assert.ok(isSection(text));
  for (const text of ['', 'a', '232A', '12345', "1'", '1 a']) assert.ok(!isSection(text));
});

test('sections stand in the order of the law', () => {
  assert.deepEqual(['233a', '1004', '25', '232b', '232', '4', '232a'].sort(compareSections), [
    '4',
    '25',
    '232',
    '232a',
    '232b',
    '233a',
    '1004',
  ]);
});

test('a wording applied until the day before the next', () => {
  assert.equal(lastDay('2016-10-15'), '2016-10-14');
  assert.equal(lastDay('2024-03-01'), '2024-02-29');
});
