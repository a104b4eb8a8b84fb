import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  assertionOptions,
  attestationOptions,
  parseAssertion,
  parseAttestation,
  randomToken,
  verifyAssertion,
  verifyAttestation,
} from '../index.ts';
import { Authenticator, type Deviation } from './authenticator.fixture.ts';

const site = { id: 'localhost', name: 'Beispiel', origin: 'http://localhost:3000' };
const personId = '00000000-0000-4000-8000-000000000001';
const challenge = randomToken();
const take = async (given: string) => given === challenge;

function register(deviation: Deviation = {}, own = new Authenticator(site)) {
  const parsed = parseAttestation(own.create(challenge, personId, deviation));
  return parsed && verifyAttestation(site, parsed, take);
}

test('a passkey is asked for that is discoverable, verifies its owner, and can unlock things', async () => {
  const options = await attestationOptions(site, challenge, {
    personId,
    accountName: 'anna@example.org',
    personName: 'Beispiel-Anna',
    has: ['AQID'],
  });
  assert.equal(options.challenge, challenge);
  assert.equal(options.authenticatorSelection?.residentKey, 'required');
  assert.equal(options.authenticatorSelection?.userVerification, 'required');
  assert.equal(options.attestation, 'none');
  assert.deepEqual(
    options.excludeCredentials?.map(({ id }) => id),
    ['AQID'],
  );
  assert.equal(JSON.parse(JSON.stringify(options)).extensions.prf.eval.first.length, 43);
});

test('a sign-in names no passkey: nothing tells who has an account', async () => {
  const options = await assertionOptions(site, challenge);
  assert.equal(options.challenge, challenge);
  assert.equal(options.userVerification, 'required');
  assert.equal(options.allowCredentials, undefined);
});

test('a new passkey is taken and signs in', async () => {
  const own = new Authenticator(site);
  const passkey = await register({}, own);
  assert.equal(passkey?.credentialId, own.credentialId.toString('base64url'));
  assert.equal(passkey?.prf, true);
  const assertion = parseAssertion(own.get(challenge));
  assert.ok(passkey && assertion);
  assert.deepEqual(await verifyAssertion(site, assertion, passkey, take), {
    counter: 1,
    backedUp: false,
  });
});

test('R25 a new passkey with a wrong origin, site, challenge, type or without verification is refused', async () => {
  for (const deviation of [
    { origin: 'https://example.org' },
    { origin: 'http://localhost:3001' },
    { rpId: 'example.org' },
    { userVerified: false },
    { type: 'webauthn.get' },
  ])
    assert.equal(await register(deviation), null, JSON.stringify(deviation));
  const parsed = parseAttestation(new Authenticator(site).create(randomToken(), personId));
  assert.equal(parsed && (await verifyAttestation(site, parsed, take)), null);
});

test('R25 a sign-in with a wrong origin, site, signature, counter, challenge or without verification is refused', async () => {
  const own = new Authenticator(site);
  const passkey = await register({}, own);
  assert.ok(passkey);
  const used = { ...passkey, counter: 5 };
  const attempt = async (deviation: Deviation, given = challenge) => {
    const assertion = parseAssertion(own.get(given, { counter: 6, ...deviation }));
    return assertion && verifyAssertion(site, assertion, used, take);
  };
  assert.equal((await attempt({}))?.counter, 6);
  for (const deviation of [
    { origin: 'https://example.org' },
    { rpId: 'example.org' },
    { userVerified: false },
    { type: 'webauthn.create' },
    { counter: 5 },
    { counter: 4 },
    { counter: 0 },
    { signer: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey },
  ])
    assert.equal(await attempt(deviation), null, JSON.stringify(deviation));
  assert.equal(await attempt({}, randomToken()), null);
});

test('the secret of the PRF extension is refused, unread, whoever sends it', () => {
  const own = new Authenticator(site);
  assert.equal(parseAttestation(own.create(challenge, personId, { prfResults: true })), null);
  assert.equal(parseAssertion(own.get(challenge, { prfResults: true })), null);
});

test('what is no passkey is refused without an exception', async () => {
  for (const text of ['', 'null', '[]', '{}', '{"id":1}', 'x'.repeat(30_000), '[['.repeat(9_000)]) {
    assert.equal(parseAttestation(text), null);
    assert.equal(parseAssertion(text), null);
  }
  const whole = JSON.parse(new Authenticator(site).create(challenge, personId));
  await fc.assert(
    fc.asyncProperty(fc.base64String(), fc.base64String(), async (client, object) => {
      const response = {
        clientDataJSON: client.replace(/[=+/]/g, ''),
        attestationObject: object.replace(/[=+/]/g, ''),
      };
      const parsed = parseAttestation(JSON.stringify({ ...whole, response }));
      if (parsed) assert.equal(await verifyAttestation(site, parsed, take), null);
    }),
    { numRuns: 50 },
  );
});

test('an outage while the challenge is looked up is no refusal', async () => {
  const parsed = parseAttestation(new Authenticator(site).create(challenge, personId));
  const away = Object.assign(new Error('away'), { code: '08006' });
  assert.ok(parsed);
  await assert.rejects(
    verifyAttestation(site, parsed, () => Promise.reject(away)),
    away,
  );
});
