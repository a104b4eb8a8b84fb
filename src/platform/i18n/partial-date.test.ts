import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDay, formatPartialDate, isPartialDate, lastDay } from './partial-date.ts';

test('a day, a month and a year that exist, and nothing else', () => {
  for (const text of ['2015', '2015-06', '2015-06-03', '2024-02-29'])
    assert.ok(isPartialDate(text), text);
  for (const text of [
    '',
    '15',
    '2015-13',
    '2015-00',
    '2023-02-29',
    '2015-6',
    '0000',
    '0000-01',
    '0000-01-01',
    '2015-06-03T',
  ])
    assert.ok(!isPartialDate(text), text);
});

test('each is shown as exactly as it is known', () => {
  const shown = (text: string) => formatPartialDate(text, 'de').replace('\u00a0', ' ');
  assert.deepEqual(['2015', '2015-06', '2015-06-01'].map(shown), [
    '2015',
    'Juni 2015',
    '1. Juni 2015',
  ]);
  assert.equal(formatPartialDate('2015-06', 'en'), 'June 2015');
});

test('its first day orders, its last day ends a deadline', () => {
  assert.deepEqual(['2015', '2015-06', '2015-06-03'].map(firstDay), [
    '2015-01-01',
    '2015-06-01',
    '2015-06-03',
  ]);
  assert.deepEqual(['2015', '2024-02', '2015-06-03'].map(lastDay), [
    '2015-12-31',
    '2024-02-29',
    '2015-06-03',
  ]);
});
