import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { ConfigError } from '../config/index.ts';
import {
  generatePassphrase,
  hashPassphrase,
  isSame,
  keyed,
  normalPassphrase,
  open,
  randomToken,
  readSecrets,
  seal,
  sha256,
  totpStep,
  verifyPassphrase,
} from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-crypto-'));
after(() => rmSync(folder, { recursive: true }));
const key = readSecrets(folder).sealing;

test('tokens have 256 random bits and no two are alike', () => {
  const tokens = new Set(Array.from({ length: 1_000 }, randomToken));
  assert.equal(tokens.size, 1_000);
  for (const token of tokens) assert.match(token, /^[A-Za-z0-9_-]{43}$/);
});

test('SHA-256 and HMAC-SHA-256 give the published values', () => {
  // FIPS 180-2, appendix B.1; RFC 4231, test case 2.
  assert.equal(
    sha256('abc').toString('hex'),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  assert.equal(
    Buffer.from(keyed(Buffer.from('Jefe'), 'what do ya want for nothing?'), 'base64url').toString(
      'hex',
    ),
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
  assert.ok(isSame('abc', 'abc') && !isSame('abc', 'abcd'));
});

test('keys are made once, with rights for the user alone, and read again', () => {
  const own = mkdtempSync(join(folder, 'keys-'));
  const made = readSecrets(own);
  assert.notDeepEqual(made.callers, made.sealing);
  const file = join(own, 'secrets', 'sealing.key');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(statSync(join(own, 'secrets')).mode & 0o777, 0o700);
  assert.equal(readSecrets(own), made);
});

test('a damaged key stops the program instead of being replaced', () => {
  const own = mkdtempSync(join(folder, 'damaged-'));
  mkdirSync(join(own, 'secrets'));
  writeFileSync(join(own, 'secrets', 'callers.key'), 'short');
  assert.throws(() => readSecrets(own), /callers\.key is damaged/);
});

test('a folder that cannot be used is said as a setting', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  assert.throws(() => readSecrets(file), ConfigError);
});

test('R71 what was sealed opens only unchanged, in its place, under its key', () => {
  const sealed = seal(key, 'geheim', 'totp 1');
  assert.equal(open(key, sealed, 'totp 1'), 'geheim');
  assert.equal(open(key, sealed, 'totp 2'), null);
  assert.equal(open(readSecrets(folder).callers, sealed, 'totp 1'), null);
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    assert.equal(open(key, changed, 'totp 1'), null, `bit ${bit}`);
  }
});

test('any text comes back as it was; any bytes are refused without an exception', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.uint8Array({ maxLength: 80 }),
      (text, bytes) => {
        assert.equal(open(key, seal(key, text, 'a'), 'a'), text);
        assert.equal(open(key, bytes, 'a'), null);
      },
    ),
    { numRuns: 200 },
  );
});

test('a passphrase has six words, and how it is typed does not matter', () => {
  const passphrase = generatePassphrase();
  assert.equal(passphrase.split(' ').length, 6);
  assert.equal(
    normalPassphrase(` ${passphrase.toUpperCase().replaceAll(' ', ' - ')}\n`),
    passphrase,
  );
  assert.notEqual(generatePassphrase(), passphrase);
});

test('Argon2id with 64 MiB; the right passphrase fits, another does not, nobody fits nothing', async () => {
  const hash = await hashPassphrase('letter advice cage absurd amount doctor');
  assert.match(hash, /^\$argon2id\$v=19\$m=65536,t=3,p=4\$/);
  assert.equal(await verifyPassphrase(hash, 'Letter advice  cage-absurd amount doctor'), true);
  assert.equal(await verifyPassphrase(hash, 'letter advice cage absurd amount doctors'), false);
  assert.equal(await verifyPassphrase(null, 'letter advice cage absurd amount doctor'), false);
});

test('R74 a hash of the reference implementation opens with its password', async () => {
  // phc-winner-argon2, src/test.c: version 0x13, t 2, m 16, p 1, "password", "somesalt".
  const hash =
    '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  assert.equal(await verifyPassphrase(hash, 'password'), true);
});

test('TOTP gives the published codes within one step of the clock, and none beyond', () => {
  // RFC 6238, appendix B (SHA-1, secret "12345678901234567890"), the last six of eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const at = (seconds: number) => new Date(seconds * 1000);
  assert.equal(totpStep(secret, '287082', at(59)), 1);
  assert.equal(totpStep(secret, ' 287 082 ', at(59 + 30)), 1);
  assert.equal(totpStep(secret, '287082', at(59 + 60)), null);
  assert.equal(totpStep(secret, '081804', at(1111111109)), 37037036);
  assert.equal(totpStep(secret, '081805', at(1111111109)), null);
  for (const code of ['', '28708', '2870820', '28708２', '-87082', 'abcdef'])
    assert.equal(totpStep(secret, code, at(59)), null);
});
