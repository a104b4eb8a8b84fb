import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import {
  open,
  parseAssertion,
  type RelyingParty,
  totpStep,
  verifyAssertion,
  verifyPassphrase,
} from '../../../platform/crypto/index.ts';
import { type Purpose, takeChallenge } from './challenges.ts';

type PasskeyRow = {
  readonly credentialId: string;
  readonly personId: string;
  readonly publicKey: Uint8Array;
  readonly counter: string;
};

type PasskeyProof = {
  readonly site: RelyingParty;
  /** What the browser sent, JSON. */
  readonly credential: string;
  readonly purpose: Exclude<Purpose, 'registration'>;
  readonly sessionId: string | null;
  readonly now: Temporal.Instant;
};

/** Whose passkey answered the challenge; null for every kind of wrong answer. The challenge is used up. */
export async function provedByPasskey(
  db: Kysely<unknown>,
  { site, credential, purpose, sessionId, now }: PasskeyProof,
): Promise<string | null> {
  const assertion = parseAssertion(credential);
  if (!assertion) return null;
  const passkey = await passkeyOf(db, assertion.id);
  const take = (challenge: string) => takeChallenge(db, challenge, purpose, sessionId, now);
  const used = await verifyAssertion(site, assertion, passkey ?? nobodys(assertion.id), take);
  if (!passkey || !used || !isHandleOf(assertion.response.userHandle, passkey.personId))
    return null;
  const { rows } = await sql<{ noted: boolean }>`
    select accounts.passkey_used(${passkey.credentialId}, ${used.counter}, ${used.backedUp},
      ${now.toString()}::timestamptz) as noted`.execute(db);
  return rows[0]?.noted ? passkey.personId : null;
}

async function passkeyOf(db: Kysely<unknown>, credentialId: string) {
  const { rows } = await sql<PasskeyRow>`
    select id as "credentialId", person_id as "personId", public_key as "publicKey", counter
      from accounts.passkey_of(${credentialId})`.execute(db);
  return rows[0] ? { ...rows[0], counter: Number(rows[0].counter) } : null;
}

/** No key opens with it; the challenge is used up nevertheless. */
function nobodys(credentialId: string) {
  return { credentialId, publicKey: new Uint8Array(), counter: 0 };
}

/** A discoverable passkey says whose it is (WebAuthn Level 3, 7.2, step 6). */
function isHandleOf(userHandle: string | undefined, personId: string): boolean {
  return (
    userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString('utf8') === personId
  );
}

type FallbackRow = {
  readonly personId: string;
  readonly passphraseHash: string;
  readonly totpSealed: Uint8Array;
};

type FallbackProof = {
  readonly sealing: Uint8Array;
  readonly email: string;
  readonly passphrase: string;
  readonly code: string;
  readonly now: Temporal.Instant;
};

/**
 * Whose passphrase and code these are; null when one of them is wrong, the code was used, or the way is not allowed. The
 * work is the same for every address (R18). Throws BusyError.
 */
export async function provedByFallback(
  db: Kysely<unknown>,
  { sealing, email, passphrase, code, now }: FallbackProof,
): Promise<string | null> {
  const { rows } = await sql<FallbackRow>`
    select person_id as "personId", passphrase_hash as "passphraseHash", totp_sealed as "totpSealed"
      from accounts.fallback_of(${email})`.execute(db);
  const held = rows[0];
  const isRight = await verifyPassphrase(held?.passphraseHash ?? null, passphrase);
  const secret = held ? open(sealing, held.totpSealed, totpContext(held.personId)) : nobodysSecret;
  const step = secret && totpStep(secret, code, new Date(now.epochMilliseconds));
  if (!held || !isRight || !step) return null;
  const used = await sql<{ fits: boolean }>`
    select accounts.totp_used(${held.personId}::uuid, ${step}) as fits`.execute(db);
  return used.rows[0]?.fits ? held.personId : null;
}

/** Ties a sealed TOTP secret to its person. */
export function totpContext(personId: string): string {
  return `totp ${personId}`;
}

const nobodysSecret = 'A'.repeat(32);
