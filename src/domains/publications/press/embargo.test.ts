import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embargoOf } from './embargo.ts';

const embargo = (embargoDay: string, embargoTime: string) =>
  embargoOf({ embargoDay, embargoTime })?.toString() ?? null;

test('an embargo is a moment in Germany, and of two that it may be the later', () => {
  assert.equal(embargo('', ''), null);
  assert.equal(embargo('2026-11-20', '10:00'), '2026-11-20T09:00:00Z');
  for (const time of ['10', '10 Uhr', '10.00 Uhr', '10:00Uhr'])
    assert.equal(embargo('2026-11-20', time), '2026-11-20T09:00:00Z', time);
  assert.equal(embargo('2026-07-20', '9.30'), '2026-07-20T07:30:00Z');
  assert.equal(embargo('2026-10-25', '02:30'), '2026-10-25T01:30:00Z');
  assert.equal(embargo('2026-03-29', '02:30'), '2026-03-29T01:30:00Z');
  for (const [day, time] of [
    ['2026-02-30', '10:00'],
    ['2026-11-20', '24:00'],
    ['2026-11-20', '1000'],
    ['2026-11-20', '10:60'],
    ['2026-11-20', 'Uhr'],
    ['2026-11-20', ''],
    ['', '10:00'],
  ] as const)
    assert.equal(embargo(day, time), 'invalid', `${day} ${time}`);
});
