import { type Kysely, sql } from 'kysely';
import { Temporal } from '../../../platform/clock/index.ts';
import {
  generatePassphrase,
  hashPassphrase,
  newTotpSecret,
  open,
  seal,
  totpStep,
} from '../../../platform/crypto/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import { audit } from '../audit/append.ts';
import { keysChangedMail } from '../mails/index.ts';
import { tell } from '../notices.ts';
import { endOthers, reauthenticate } from '../sessions.ts';
import { withOrganisation } from '../transaction.ts';
import type { Moment } from './passkeys.ts';
import { totpContext } from './proof.ts';

export type FallbackState = 'not_allowed' | 'allowed' | 'set';

/** Whether whoever is signed in may use passphrase and code, and does. */
export async function fallbackState(
  db: Kysely<unknown>,
  signedIn: SignedIn,
): Promise<FallbackState> {
  const { rows } = await withOrganisation(db, signedIn, 'own', (transaction) =>
    sql<{ set: boolean }>`
      select set_at is not null as set from accounts.fallback
       where person_id = ${signedIn.personId}::uuid`.execute(transaction),
  );
  if (!rows[0]) return 'not_allowed';
  return rows[0].set ? 'set' : 'allowed';
}

export type PreparedFallback = {
  readonly passphrase: string;
  readonly totpSecret: string;
  /** Both, sealed, for the form that confirms them: nothing is stored before the code was right. */
  readonly prepared: string;
};

/** How long somebody may take to write the words down and set up the app. */
const preparedMinutes = 30;

/** New words and a new secret for whoever is signed in. Throws BusyError. */
export async function prepareFallback(
  sealing: Uint8Array,
  signedIn: SignedIn,
  now: Temporal.Instant,
): Promise<PreparedFallback> {
  const passphrase = generatePassphrase();
  const totpSecret = newTotpSecret();
  const hash = await hashPassphrase(passphrase);
  const text = JSON.stringify({ hash, totpSecret, at: now.toString() } satisfies Prepared);
  const prepared = seal(sealing, text, preparedContext(signedIn)).toString('base64url');
  return { passphrase, totpSecret, prepared };
}

type Prepared = { readonly hash: string; readonly totpSecret: string; readonly at: string };

/** The secret in a prepared form; null when it is not hers, was changed, or is too old. */
export function preparedSecret(
  sealing: Uint8Array,
  signedIn: SignedIn,
  prepared: string,
  now: Temporal.Instant,
): string | null {
  return readPrepared(sealing, signedIn, prepared, now)?.totpSecret ?? null;
}

/**
 * Stores what was prepared, once its code is right; all other sessions end (R16) and this one gets a new token. null:
 * not allowed, prepared too long ago, or the code is wrong.
 */
export async function setFallback(
  db: Kysely<unknown>,
  sealing: Uint8Array,
  signedIn: SignedIn,
  typed: { readonly prepared: string; readonly code: string },
  { now, origin }: Moment,
): Promise<{ token: string } | null> {
  const prepared = readPrepared(sealing, signedIn, typed.prepared, now);
  const step =
    prepared && totpStep(prepared.totpSecret, typed.code, new Date(now.epochMilliseconds));
  if (!prepared || !step) return null;
  const sealed = seal(sealing, prepared.totpSecret, totpContext(signedIn.personId));
  const isSet = await withOrganisation(db, signedIn, 'own', async (transaction) => {
    const { numAffectedRows } = await sql`
      update accounts.fallback set passphrase_hash = ${prepared.hash}, totp_sealed = ${sealed}, totp_step = ${step},
          set_at = ${now.toString()}::timestamptz
       where person_id = ${signedIn.personId}::uuid`.execute(transaction);
    if (!numAffectedRows) return false;
    const { personId } = signedIn;
    await endOthers(transaction, personId, signedIn.sessionId, now);
    await tell(transaction, [personId], origin, (to) => keysChangedMail(to, 'fallback_set'));
    await note(transaction, signedIn, 'change', personId);
    return true;
  });
  return isSet ? reauthenticate(db, signedIn, now) : null;
}

/** The office lets somebody use passphrase and code. `db` is the transaction of withOrganisation for all. */
export async function allowFallback(
  db: Kysely<unknown>,
  actor: SignedIn,
  personId: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into accounts.fallback (person_id, allowed_by, allowed_at)
    values (${personId}::uuid, ${actor.personId}::uuid, ${now.toString()}::timestamptz)
    on conflict do nothing`.execute(db);
  await note(db, actor, 'create', personId);
}

/** The office takes it back; passphrase and code are gone, and her sessions end (R16). `db` as above. */
export async function disallowFallback(
  db: Kysely<unknown>,
  actor: SignedIn,
  personId: string,
  { now, origin }: Moment,
): Promise<void> {
  await sql`delete from accounts.fallback where person_id = ${personId}::uuid`.execute(db);
  await endOthers(db, personId, actor.personId === personId ? actor.sessionId : null, now);
  await tell(db, [personId], origin, (to) => keysChangedMail(to, 'fallback_removed'));
  await note(db, actor, 'remove', personId);
}

/** Whether somebody may use passphrase and code. `db` is the transaction of withOrganisation for all. */
export async function isFallbackAllowed(db: Kysely<unknown>, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from accounts.fallback where person_id = ${personId}::uuid`.execute(db);
  return rows.length > 0;
}

function note(
  db: Kysely<unknown>,
  actor: SignedIn,
  verb: 'create' | 'change' | 'remove',
  personId: string,
): Promise<void> {
  return audit(db, {
    personId: actor.personId,
    organisationId: actor.organisationId,
    action: 'fallback',
    verb,
    object: { kind: 'person', id: personId },
    result: 'done',
  });
}

function readPrepared(
  sealing: Uint8Array,
  signedIn: SignedIn,
  prepared: string,
  now: Temporal.Instant,
): Prepared | null {
  const text = open(sealing, Buffer.from(prepared, 'base64url'), preparedContext(signedIn));
  const read = text === null ? null : (JSON.parse(text) as Prepared);
  if (!read || now.since(Temporal.Instant.from(read.at)).total('minutes') > preparedMinutes)
    return null;
  return read;
}

function preparedContext({ personId, sessionId }: SignedIn): string {
  return `fallback ${personId} ${sessionId}`;
}
