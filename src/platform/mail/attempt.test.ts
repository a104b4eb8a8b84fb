import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '../clock/index.ts';
import { decide } from './attempt.ts';

const start = Temporal.Instant.from('2026-11-25T20:00:00Z');
const failed = { kind: 'failed', error: 'ECONNREFUSED' } as const;

test('tries grow apart and end within three days of the first', () => {
  let now = start;
  const waits: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const decision = decide({ attempts, firstAttemptAt: start, expiresAt: null }, failed, now);
    if (decision.kind !== 'again') {
      assert.deepEqual(decision, { kind: 'given up', error: 'ECONNREFUSED' });
      break;
    }
    waits.push(decision.at.since(now).total('minutes'));
    now = decision.at;
  }
  assert.deepEqual(waits.slice(0, 9), [1, 5, 15, 30, 60, 120, 240, 480, 480]);
  const hours = now.since(start).total('hours');
  assert.ok(hours > 64 && hours <= 72, `${hours}`);
});

test('a message is not tried again once its link has ended', () => {
  const message = { attempts: 4, firstAttemptAt: start, expiresAt: start.add({ minutes: 15 }) };
  assert.equal(decide({ ...message, attempts: 1 }, failed, start).kind, 'again');
  assert.equal(decide(message, failed, start).kind, 'given up');
});

test('a refusal ends it, an answer too', () => {
  const message = { attempts: 1, firstAttemptAt: start, expiresAt: null };
  assert.equal(decide(message, { kind: 'refused', error: '550 RCPT TO' }, start).kind, 'given up');
  assert.equal(decide(message, { kind: 'sent' }, start).kind, 'sent');
});
