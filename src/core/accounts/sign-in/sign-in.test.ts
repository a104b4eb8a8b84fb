import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { totpCode } from '../../../platform/crypto/index.ts';
import { Authenticator } from '../../../platform/crypto/webauthn/authenticator.fixture.ts';
import { readSession } from '../sessions.ts';
import { type ExamplePerson, giveFallback, givePasskey, makePerson } from './person.fixture.ts';
import { proofOptions } from './reauthentication.ts';
import { signInWithFallback, signInWithPasskey } from './sign-in.ts';

const site = { id: 'localhost', name: 'Beispiel', origin: 'http://localhost:3000' };
const secrets = { callers: randomBytes(32), sealing: randomBytes(32) };
const passphrase = 'letter advice cage absurd amount doctor';
let now = Temporal.Now.instant();
let networks = 0;

let database: TestDatabase;
let person: ExamplePerson;
let key: Authenticator;
let totpSecret: string;

before(async () => {
  database = await createTestDatabase();
  person = await makePerson(database.owner, 'Anna');
  key = await givePasskey(database.app, site, person);
  ({ totpSecret } = await giveFallback(database, secrets.sealing, person, passphrase));
});
after(() => database.drop());

/** A network of its own for each try, so that limits stay out of the way. */
const circumstances = () => ({ secrets, network: `192.0.2.${++networks}`, now });
const challenge = async () => (await proofOptions(database.app, site, null, now)).challenge;
const byPasskey = (credential: string) =>
  signInWithPasskey(database.app, site, credential, circumstances());
const code = () => totpCode(totpSecret, new Date(now.epochMilliseconds));

test('a passkey signs in, and the session is the person’s', async () => {
  const outcome = await byPasskey(key.get(await challenge()));
  assert.equal(outcome.state, 'signed_in');
  const session =
    outcome.state === 'signed_in' && (await readSession(database.app, outcome.token, now));
  assert.ok(session);
  assert.equal(session.personId, person.id);
  assert.equal(session.mode, 'full');
});

test('R19 a challenge is taken once, and not after five minutes', async () => {
  const credential = key.get(await challenge());
  assert.equal((await byPasskey(credential)).state, 'signed_in');
  assert.equal((await byPasskey(credential)).state, 'refused');
  const late = await challenge();
  now = now.add({ minutes: 5, seconds: 1 });
  assert.equal((await byPasskey(key.get(late))).state, 'refused');
});

test('R25 a passkey of another person, an unknown one, and a counter that stands still are refused', async () => {
  const other = await makePerson(database.owner, 'Berta');
  const handle = Buffer.from(other.id).toString('base64url');
  assert.equal(
    (await byPasskey(key.get(await challenge(), { userHandle: handle }))).state,
    'refused',
  );
  assert.equal((await byPasskey(key.get(await challenge()))).state, 'signed_in');
  const copy = key.get(await challenge(), { counter: key.counter });
  assert.equal((await byPasskey(copy)).state, 'refused');
  const unknown = new Authenticator(site);
  unknown.create('AQID', person.id);
  assert.equal((await byPasskey(unknown.get(await challenge()))).state, 'refused');
  assert.equal((await byPasskey('{"id":1}')).state, 'refused');
});

test('passphrase and code sign in together, neither alone', async () => {
  const attempt = (typed: { passphrase?: string; code?: string; email?: string }) =>
    signInWithFallback(
      database.app,
      { email: person.email, passphrase, code: code(), ...typed },
      circumstances(),
    );
  assert.equal((await attempt({ passphrase: 'letter advice cage' })).state, 'refused');
  assert.equal((await attempt({ code: '000000' })).state, 'refused');
  assert.equal((await attempt({ email: 'niemand@example.org' })).state, 'refused');
  assert.equal((await attempt({ email: person.email.toUpperCase() })).state, 'signed_in');
});

test('R19 a code is taken once, also at the next step of the clock', async () => {
  now = now.add({ minutes: 2 });
  const typed = { email: person.email, passphrase, code: code() };
  const attempt = () => signInWithFallback(database.app, typed, circumstances());
  assert.equal((await attempt()).state, 'signed_in');
  assert.equal((await attempt()).state, 'refused');
  now = now.add({ seconds: 30 });
  assert.equal((await attempt()).state, 'refused');
});

test('R78 every attempt is in the audit, without what was typed', async () => {
  const { rows } = await sql<{ result: string; person: string | null; row: string }>`
    select result, person_id as person, event::text as row from audit.event
     where action = 'session' order by seq`.execute(database.owner);
  assert.ok(rows.some(({ result, person: id }) => result === 'done' && id === person.id));
  assert.ok(rows.some(({ result, person: id }) => result === 'failed' && id === null));
  assert.ok(rows.every(({ row }) => !/letter|example\.org|192\.0/.test(row)));
});
