import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { admit, forgive } from './limits.ts';
import { networkOf } from './network.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

const noon = Temporal.Instant.from('2026-11-25T12:00:00Z');
const key = randomBytes(32);
const attempt = (network: string, email: string | null, seconds = 0) =>
  admit(database.app, { key, network, email }, noon.add({ seconds }));
const waits = (until: Temporal.Instant | null, seconds = 0) =>
  until?.since(noon.add({ seconds })).total('seconds');

test('R17 after ten tries for an account each further one waits, at first for thirty seconds, then twice as long', async () => {
  const [network, email] = ['192.0.2.0/24', 'anna@example.org'];
  for (let count = 0; count < 10; count += 1) assert.equal(await attempt(network, email), null);
  assert.equal(waits(await attempt(network, email)), 30);
  assert.equal(waits(await attempt(network, email, 29), 29), 1);
  assert.equal(await attempt(network, email, 30), null);
  assert.equal(waits(await attempt(network, email, 30), 30), 60);
  assert.equal(await attempt(network, email, 90), null);
  assert.equal(waits(await attempt(network, email, 91), 91), 119);
});

test('R17 a stranger who never stops makes the owner, in another network, wait half a minute once', async () => {
  const email = 'berta@example.org';
  for (let second = 0; second < 60; second += 1) await attempt('198.51.100.0/24', email, second);
  assert.equal(waits(await attempt('203.0.113.0/24', email, 60), 60), 30);
  for (let second = 60; second < 90; second += 1) await attempt('198.51.100.0/24', email, second);
  assert.equal(await attempt('203.0.113.0/24', email, 90), null);
});

test('R17 nobody waits for longer than the ten minutes in which tries are counted', async () => {
  const [network, email] = ['192.0.2.0/24', 'carla@example.org'];
  for (let second = 0; second < 600; second += 10) await attempt(network, email, second);
  assert.equal(await attempt(network, email, 601), null);
});

test('R17 after fifty tries from a network each further one waits, whatever it names', async () => {
  const network = '2001:db8:1::/48';
  for (let count = 0; count < 50; count += 1)
    assert.equal(await attempt(network, `person${count}@example.org`), null);
  assert.equal(waits(await attempt(network, null)), 30);
  assert.equal(await attempt('2001:db8:2::/48', null), null);
});

test('R17 two hundred tries at once do not slip through together', async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => attempt('192.0.2.0/24', 'doris@example.org', 5_000)),
  );
  assert.ok(answers.filter((until) => until === null).length <= 10);
});

test('a try that succeeds is forgiven', async () => {
  const caller = { key, network: '192.0.2.128/24', email: 'emma@example.org' };
  for (let count = 0; count < 60; count += 1) {
    assert.equal(await admit(database.app, caller, noon), null);
    await forgive(database.app, caller);
  }
});

test('what is stored names neither address nor network, and goes after a quarter of an hour', async () => {
  await attempt('192.0.2.0/24', 'fatma@example.org');
  const stored = () =>
    sql<{ key: string }>`select key from accounts.rate_limit`.execute(database.owner);
  for (const row of (await stored()).rows) assert.doesNotMatch(row.key, /@|example|192|db8/);
  await attempt('192.0.2.0/24', null, 100_000);
  assert.equal((await stored()).rows.length, 1);
});

test('a network is the first 24 bits of IPv4 and the first 48 of IPv6', () => {
  for (const [address, network] of [
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:0001:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8::6', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['nonsense', 'unknown'],
    [null, 'local'],
  ] as const)
    assert.equal(networkOf(address), network);
});
