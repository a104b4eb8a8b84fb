import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centreWith } from './centre.fixture.ts';
import { openState } from './open-state.ts';

/** A Wednesday, 11:00 in Berlin. */
const now = new Date('2026-11-25T10:00:00Z');
const hours = 'Mo-Fr 09:00-17:00';

function stateOf(some: Parameters<typeof centreWith>[0], at = now): string {
  return openState(centreWith({ hours, confirmedOn: '2026-11-01', ...some }), at).state;
}

test('hours count only when they were confirmed within six months', () => {
  assert.deepEqual(openState(centreWith({ hours, confirmedOn: '2026-05-25' }), now), {
    state: 'open',
    on: '2026-05-25',
  });
  assert.deepEqual(openState(centreWith({ hours, confirmedOn: '2026-05-24' }), now), {
    state: 'unsure',
    on: null,
  });
  assert.equal(stateOf({ confirmedOn: null }), 'unsure');
  assert.equal(stateOf({ confirmedOn: '2026-11-26' }), 'unsure');
});

test('six months are Berlin’s days', () => {
  const lastMinute = new Date('2026-11-25T22:59:00Z');
  const nextDay = new Date('2026-11-25T23:00:00Z');
  assert.equal(stateOf({ confirmedOn: '2026-05-25', hours: '24/7' }, lastMinute), 'open');
  assert.equal(stateOf({ confirmedOn: '2026-05-25', hours: '24/7' }, nextDay), 'unsure');
});

test('outside the hours, and on a holiday of its Land, it is closed', () => {
  assert.equal(stateOf({}, new Date('2026-11-25T17:00:00Z')), 'closed');
  const repentance = new Date('2026-11-18T10:00:00Z');
  assert.equal(stateOf({ land: 'sn' }, repentance), 'closed');
  assert.equal(stateOf({ land: 'st' }, repentance), 'open');
});

test('no hours, or hours that do not tell, are unsure', () => {
  assert.equal(stateOf({ hours: null }), 'unsure');
  assert.equal(stateOf({ hours: 'Mo-Fr 09:00-17:00 "nach Vereinbarung"' }), 'unsure');
});
