import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoursByDay } from '../../platform/hours/index.ts';
import { dayGroups } from './day-groups.ts';
import { helpLines } from './help-lines.ts';

test('neighbouring days with the same times are one group', () => {
  const groups = (hours: string) => dayGroups(hoursByDay(hours)!);
  assert.deepEqual(groups('Mo-Th 08:00-20:00; Fr 08:00-15:00'), [
    { from: 0, to: 3, time: '08:00–20:00' },
    { from: 4, to: 4, time: '08:00–15:00' },
  ]);
  assert.deepEqual(groups('Mo,We 10:00-12:00,13:00-15:00'), [
    { from: 0, to: 0, time: '10:00–12:00, 13:00–15:00' },
    { from: 2, to: 2, time: '10:00–12:00, 13:00–15:00' },
  ]);
  assert.deepEqual(groups('Mo-Su off'), []);
});

test('the hours of every help line can be told by the week', () => {
  for (const { hours } of helpLines) assert.ok(hours === '24/7' || hoursByDay(hours), hours);
});
