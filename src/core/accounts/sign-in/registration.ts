import type { Kysely } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import {
  attestationOptions,
  parseAttestation,
  type RelyingParty,
  type VerifiedPasskey,
  verifyAttestation,
} from '../../../platform/crypto/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import { audit } from '../audit/append.ts';
import { completeEnrolment, reauthenticate } from '../sessions.ts';
import { putChallenge, takeChallenge } from './challenges.ts';
import { addPasskey, listPasskeys } from './passkeys.ts';

/** What the browser needs to make a passkey for whoever is signed in. */
export async function registrationOptions(
  db: Kysely<unknown>,
  site: RelyingParty,
  signedIn: SignedIn,
  now: Temporal.Instant,
) {
  const challenge = await putChallenge(db, 'registration', signedIn.sessionId, now);
  const has = await listPasskeys(db, signedIn);
  return attestationOptions(site, challenge, {
    personId: signedIn.personId,
    accountName: signedIn.name,
    personName: signedIn.name,
    has: has.map(({ credentialId }) => credentialId),
  });
}

/**
 * Stores the passkey that the browser made and gives the session a new token (R15); an enrolling session becomes a full
 * one. null: what came is no passkey of this site for this session.
 */
export async function registerPasskey(
  db: Kysely<unknown>,
  site: RelyingParty,
  signedIn: SignedIn,
  typed: { readonly credential: string; readonly name: string },
  now: Temporal.Instant,
): Promise<{ token: string } | null> {
  const passkey = await newPasskey(db, site, signedIn, typed.credential, now);
  const moment = { now, origin: site.origin };
  if (!passkey || !(await addPasskey(db, signedIn, passkey, typed.name, moment))) {
    await noteFailure(db, signedIn);
    return null;
  }
  return signedIn.mode === 'enrolling'
    ? completeEnrolment(db, signedIn, now)
    : reauthenticate(db, signedIn, now);
}

async function newPasskey(
  db: Kysely<unknown>,
  site: RelyingParty,
  { sessionId }: SignedIn,
  credential: string,
  now: Temporal.Instant,
): Promise<VerifiedPasskey | null> {
  const attestation = parseAttestation(credential);
  if (!attestation) return null;
  return verifyAttestation(site, attestation, (challenge) =>
    takeChallenge(db, challenge, 'registration', sessionId, now),
  );
}

function noteFailure(db: Kysely<unknown>, { personId, organisationId }: SignedIn): Promise<void> {
  return audit(db, {
    personId,
    organisationId,
    action: 'passkey',
    verb: 'create',
    result: 'failed',
  });
}
