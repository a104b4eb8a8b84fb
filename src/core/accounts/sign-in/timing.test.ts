import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { giveFallback, makePerson } from './person.fixture.ts';
import { provedByFallback } from './proof.ts';

const sealing = randomBytes(32);
const pairs = 20;
/** Critical value of the two-sample Kolmogorov–Smirnov test at p = 0.01: 1.628 × √(2 / pairs). */
const critical = 1.628 * Math.sqrt(2 / pairs);

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  const person = await makePerson(database.owner, 'Anna');
  await giveFallback(database, sealing, person, 'letter advice cage absurd amount doctor');
});
after(() => database.drop());

test('R18 a wrong passphrase takes as long for an account that is there as for one that is not', async () => {
  // By chance alone one measurement in a hundred differs; three in a row never do.
  let distance = Number.POSITIVE_INFINITY;
  for (let measured = 0; measured < 3 && distance >= critical; measured += 1)
    distance = await measure();
  assert.ok(distance < critical, `distance ${distance}, critical ${critical}`);
});

async function measure(): Promise<number> {
  const known: number[] = [];
  const unknown: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    known.push(await timeOf('anna@example.org'));
    unknown.push(await timeOf('niemand@example.org'));
  }
  return distanceBetween(known, unknown);
}

async function timeOf(email: string): Promise<number> {
  const start = performance.now();
  const now = Temporal.Now.instant();
  const typed = { email, passphrase: 'a b c d e f', code: '123456', sealing, now };
  assert.equal(await provedByFallback(database.app, typed), null);
  return performance.now() - start;
}

/** The greatest difference between the two shares of values up to a value. */
function distanceBetween(a: readonly number[], b: readonly number[]): number {
  const share = (values: readonly number[], limit: number) =>
    values.filter((value) => value <= limit).length / values.length;
  return Math.max(...[...a, ...b].map((limit) => Math.abs(share(a, limit) - share(b, limit))));
}
