import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import {
  assertionOptions,
  type RelyingParty,
  type Secrets,
} from '../../../platform/crypto/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import { audit } from '../audit/append.ts';
import { reauthenticate } from '../sessions.ts';
import { withOrganisation } from '../transaction.ts';
import { putChallenge } from './challenges.ts';
import { admit, forgive } from './limits.ts';
import type { SignInOutcome } from './outcome.ts';
import { provedByFallback, provedByPasskey } from './proof.ts';

/** What the browser needs to use a passkey: to sign in, or, with a session, to prove who one is once more. */
export async function proofOptions(
  db: Kysely<unknown>,
  site: RelyingParty,
  sessionId: string | null,
  now: Temporal.Instant,
) {
  const purpose = sessionId === null ? 'sign_in' : 'reauthentication';
  return assertionOptions(site, await putChallenge(db, purpose, sessionId, now));
}

type Circumstances = {
  readonly secrets: Secrets;
  readonly network: string;
  readonly now: Temporal.Instant;
};

/** What somebody who is signed in proves herself with. */
export type Proof =
  | { readonly credential: string; readonly site: RelyingParty }
  | { readonly passphrase: string; readonly code: string };

/** Proves that whoever is signed in is still there; the session gets a new token (R15). Throws BusyError. */
export async function proveAgain(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  proof: Proof,
  { secrets, network, now }: Circumstances,
): Promise<SignInOutcome> {
  const email = 'credential' in proof ? null : await emailOf(db, signedIn);
  const caller = { key: secrets.callers, network, email };
  const until = await admit(db, caller, now);
  if (until) return { state: 'wait', until };
  const personId = await proved(db, signedIn, proof, email ?? '', secrets, now);
  const isSame = personId === signedIn.personId;
  await audit(db, {
    personId: signedIn.personId,
    organisationId: signedIn.organisationId,
    action: 'reauthentication',
    verb: 'create',
    object: { kind: 'session', id: signedIn.sessionId },
    result: isSame ? 'done' : 'failed',
  });
  if (!isSame) return { state: 'refused' };
  await forgive(db, caller);
  return { state: 'signed_in', ...(await reauthenticate(db, signedIn, now)) };
}

function proved(
  db: Kysely<unknown>,
  { sessionId }: SignedIn,
  proof: Proof,
  email: string,
  { sealing }: Secrets,
  now: Temporal.Instant,
): Promise<string | null> {
  if ('credential' in proof)
    return provedByPasskey(db, { ...proof, purpose: 'reauthentication', sessionId, now });
  return provedByFallback(db, { ...proof, email, sealing, now });
}

async function emailOf(db: Kysely<unknown>, signedIn: SignedIn): Promise<string> {
  const { rows } = await withOrganisation(db, signedIn, 'own', (transaction) =>
    sql<{ email: string }>`
      select email from accounts.person where id = ${signedIn.personId}::uuid`.execute(transaction),
  );
  return rows[0]?.email ?? '';
}
