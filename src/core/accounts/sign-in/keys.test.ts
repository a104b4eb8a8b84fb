import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { totpCode } from '../../../platform/crypto/index.ts';
import { Authenticator } from '../../../platform/crypto/webauthn/authenticator.fixture.ts';
import { readSession } from '../sessions.ts';
import { withOrganisation } from '../transaction.ts';
import {
  allowFallback,
  disallowFallback,
  fallbackState,
  preparedSecret,
  prepareFallback,
  setFallback,
} from './fallback.ts';
import { listPasskeys, removePasskey } from './passkeys.ts';
import { giveFallback, givePasskey, makePerson, signedInAs } from './person.fixture.ts';
import { proofOptions, proveAgain } from './reauthentication.ts';
import { registerPasskey, registrationOptions } from './registration.ts';

const site = { id: 'localhost', name: 'Beispiel', origin: 'http://localhost:3000' };
const sealing = randomBytes(32);
const secrets = { callers: randomBytes(32), sealing };
const now = Temporal.Now.instant();
const moment = { now, origin: site.origin };

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

test('R16 a new key ends every other session, gives this one a new token, and is told by mail', async () => {
  const person = await makePerson(database.owner, 'Anna');
  const other = await signedInAs(database.app, person, now);
  const { token, signedIn } = await signedInAs(database.app, person, now, 'enrolling');
  const { challenge } = await registrationOptions(database.app, site, signedIn, now);
  const credential = new Authenticator(site).create(challenge, person.id);
  const typed = { credential, name: 'Beispiel-Telefon' };
  const registered = await registerPasskey(database.app, site, signedIn, typed, now);
  assert.ok(registered);
  assert.equal(await readSession(database.app, other.token, now), null);
  assert.equal(await readSession(database.app, token, now), null, 'R15 the old token is dead');
  assert.equal((await readSession(database.app, registered.token, now))?.mode, 'full');
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from mail.message where recipient = ${person.email}`.execute(
    database.owner,
  );
  assert.equal(rows[0]?.count, 1);
  const again = await registerPasskey(database.app, site, signedIn, typed, now);
  assert.equal(again, null, 'R19 the challenge was used');
});

test('R19 a challenge of another session registers nothing', async () => {
  const person = await makePerson(database.owner, 'Berta');
  const mine = await signedInAs(database.app, person, now);
  const other = await signedInAs(database.app, await makePerson(database.owner, 'Carla'), now);
  const { challenge } = await registrationOptions(database.app, site, other.signedIn, now);
  const credential = new Authenticator(site).create(challenge, person.id);
  const typed = { credential, name: 'x' };
  assert.equal(await registerPasskey(database.app, site, mine.signedIn, typed, now), null);
});

test('the last passkey stays, unless passphrase and code remain; two at once do not both go', async () => {
  const person = await makePerson(database.owner, 'Doris');
  await givePasskey(database.app, site, person, 'eins');
  await givePasskey(database.app, site, person, 'zwei');
  const { signedIn } = await signedInAs(database.app, person, now);
  const handles = (await listPasskeys(database.app, signedIn)).map(({ handle }) => handle);
  const outcomes = await Promise.all(
    handles.map((handle) => removePasskey(database.app, signedIn, handle, moment)),
  );
  assert.deepEqual(outcomes.sort(), ['last_way', 'removed']);
  assert.equal(await removePasskey(database.app, signedIn, 'nichts', moment), 'unknown');
  await giveFallback(database, sealing, person, 'a b c d e f');
  const [last] = await listPasskeys(database.app, signedIn);
  assert.equal(await removePasskey(database.app, signedIn, last!.handle, moment), 'removed');
});

test('nobody sees or removes the passkey of somebody else', async () => {
  const person = await makePerson(database.owner, 'Emma');
  await givePasskey(database.app, site, person);
  const { signedIn } = await signedInAs(database.app, person, now);
  const [hers] = await listPasskeys(database.app, signedIn);
  const other = await signedInAs(database.app, await makePerson(database.owner, 'Fatma'), now);
  assert.deepEqual(await listPasskeys(database.app, other.signedIn), []);
  assert.equal(await removePasskey(database.app, other.signedIn, hers!.handle, moment), 'unknown');
});

test('passphrase and code are set only when allowed, by the right code, in this session, in time', async () => {
  const person = await makePerson(database.owner, 'Gerda');
  const { signedIn } = await signedInAs(database.app, person, now);
  const { totpSecret, prepared } = await prepareFallback(sealing, signedIn, now);
  const code = totpCode(totpSecret, new Date(now.epochMilliseconds));
  const set = (typed = { prepared, code }, as = signedIn, at = moment) =>
    setFallback(database.app, sealing, as, typed, at);
  assert.equal(await set(), null, 'not allowed');
  const office = { ...signedIn, scope: 'any' } as const;
  const atOffice = (work: Parameters<typeof withOrganisation<void>>[3]) =>
    withOrganisation(database.app, office, 'any', work);
  await atOffice((transaction) => allowFallback(transaction, office, person.id, now));
  assert.equal(await fallbackState(database.app, signedIn), 'allowed');
  assert.equal(await set({ prepared, code: '000000' }), null);
  assert.equal(await set({ prepared: `${prepared}A`, code }), null);
  const late = { ...moment, now: now.add({ minutes: 31 }) };
  assert.equal(preparedSecret(sealing, signedIn, prepared, late.now), null);
  const elsewhere = await signedInAs(database.app, person, now);
  assert.equal(await set({ prepared, code }, elsewhere.signedIn), null);
  assert.ok(await set());
  assert.equal(await fallbackState(database.app, signedIn), 'set');
  assert.equal(await readSession(database.app, elsewhere.token, now), null, 'R16');
  await atOffice((transaction) => disallowFallback(transaction, office, person.id, moment));
  assert.equal(await fallbackState(database.app, signedIn), 'not_allowed');
});

test('the secret of the code app lies sealed in the database, and for its person only', async () => {
  const person = await makePerson(database.owner, 'Hanna');
  const { totpSecret } = await giveFallback(database, sealing, person, 'a b c d e f');
  const { rows } = await sql<{ row: string }>`
    select fallback::text as row from accounts.fallback where person_id = ${person.id}::uuid`.execute(
    database.owner,
  );
  const { signedIn } = await signedInAs(database.app, person, now);
  assert.ok(rows[0] && !rows[0].row.includes(totpSecret) && !rows[0].row.includes('a b c'));
  await assert.rejects(
    withOrganisation(database.app, signedIn, 'own', (transaction) =>
      sql`select passphrase_hash from accounts.fallback`.execute(transaction),
    ),
    /permission denied/,
  );
});

test('R15 whoever proves again who she is gets a new token; somebody else’s key proves nothing', async () => {
  const person = await makePerson(database.owner, 'Ines');
  const key = await givePasskey(database.app, site, person);
  const other = await givePasskey(database.app, site, await makePerson(database.owner, 'Jale'));
  const { token, signedIn } = await signedInAs(database.app, person, now);
  const circumstances = { secrets, network: 'local', now };
  const prove = async (own: Authenticator, sessionId: string | null) => {
    const { challenge } = await proofOptions(database.app, site, sessionId, now);
    const proof = { credential: own.get(challenge), site };
    return proveAgain(database.app, signedIn, proof, circumstances);
  };
  assert.equal((await prove(other, signedIn.sessionId)).state, 'refused');
  assert.equal((await prove(key, null)).state, 'refused', 'a challenge to sign in');
  const proved = await prove(key, signedIn.sessionId);
  assert.equal(proved.state, 'signed_in');
  assert.equal(await readSession(database.app, token, now), null);
});
