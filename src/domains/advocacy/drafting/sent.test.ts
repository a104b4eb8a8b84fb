import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  endOfDay,
  sentChoice,
  sentLine,
  sentNumber,
  sentText,
  sentUuid,
  textProblem,
} from './sent.ts';

test('a day ends when the next one begins in Germany, also when clocks change', () => {
  for (const [typed, end] of [
    ['20.12.2026', '2026-12-20T23:00:00.000Z'],
    ['2026-07-01', '2026-07-01T22:00:00.000Z'],
    ['28.3.2027', '2027-03-28T22:00:00.000Z'],
    [' 31.10.2026 ', '2026-10-31T23:00:00.000Z'],
  ] as const)
    assert.equal(endOfDay(typed)?.toISOString(), end, typed);
  for (const typed of ['', 'bald', '31.2.2027', '2026-13-01', '1.1.26', '0000-00-00'])
    assert.equal(endOfDay(typed), null, typed);
});

test('R38 what can make a text look like another is taken out; ends of lines are one kind', () => {
  assert.equal(sentText(' a\u202eb\r\nc\u0007d\u2066 '), 'ab\ncd');
  assert.equal(sentLine('a\r\nb'), 'a b');
});

test('what a form sent is a number, an id, one of several, or nothing', () => {
  assert.deepEqual(['7', '-1', '1e3', '9'.repeat(20), ''].map(sentNumber), [
    7,
    null,
    null,
    null,
    null,
  ]);
  assert.equal(sentUuid('x'), null);
  assert.equal(sentChoice('yes', ['yes', 'no']), 'yes');
  assert.equal(sentChoice('YES', ['yes', 'no']), null);
  assert.deepEqual(
    [textProblem('', 3), textProblem('', 3, false), textProblem('abcd', 3), textProblem('abc', 3)],
    ['missing', null, 'long', null],
  );
});
