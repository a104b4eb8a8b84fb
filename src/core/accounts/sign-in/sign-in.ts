import type { Kysely } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { RelyingParty, Secrets } from '../../../platform/crypto/index.ts';
import { audit } from '../audit/append.ts';
import { startSession } from '../sessions.ts';
import { admit, type Caller, forgive } from './limits.ts';
import type { SignInOutcome } from './outcome.ts';
import { provedByFallback, provedByPasskey } from './proof.ts';

type Circumstances = {
  readonly secrets: Secrets;
  /** networkOf the caller's address. */
  readonly network: string;
  readonly now: Temporal.Instant;
};

/** Signs in with what `navigator.credentials.get()` gave, as JSON. */
export function signInWithPasskey(
  db: Kysely<unknown>,
  site: RelyingParty,
  credential: string,
  circumstances: Circumstances,
): Promise<SignInOutcome> {
  const { now } = circumstances;
  const proof = { site, credential, purpose: 'sign_in', sessionId: null, now } as const;
  return attempt(db, null, circumstances, () => provedByPasskey(db, proof));
}

export type TypedFallback = {
  readonly email: string;
  readonly passphrase: string;
  readonly code: string;
};

/** Signs in with passphrase and TOTP code. Throws BusyError. */
export function signInWithFallback(
  db: Kysely<unknown>,
  typed: TypedFallback,
  circumstances: Circumstances,
): Promise<SignInOutcome> {
  const { secrets, now } = circumstances;
  return attempt(db, typed.email, circumstances, () =>
    provedByFallback(db, { ...typed, sealing: secrets.sealing, now }),
  );
}

async function attempt(
  db: Kysely<unknown>,
  email: string | null,
  { secrets, network, now }: Circumstances,
  prove: () => Promise<string | null>,
): Promise<SignInOutcome> {
  const caller: Caller = { key: secrets.callers, network, email };
  const until = await admit(db, caller, now);
  if (until) return { state: 'wait', until };
  const personId = await prove();
  return db.transaction().execute(async (transaction) => {
    const started =
      personId &&
      (await startSession(transaction, { personId, organisationId: null, mode: 'full', now }));
    if (started) await forgive(transaction, caller);
    await audit(transaction, {
      personId,
      organisationId: null,
      action: 'session',
      verb: 'create',
      object: started ? { kind: 'session', id: started.sessionId } : undefined,
      result: started ? 'done' : 'failed',
    });
    return started ? { state: 'signed_in', token: started.token } : { state: 'refused' };
  });
}
