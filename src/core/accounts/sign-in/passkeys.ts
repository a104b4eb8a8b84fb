import { type Kysely, sql } from 'kysely';
import { Temporal } from '../../../platform/clock/index.ts';
import type { VerifiedPasskey } from '../../../platform/crypto/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import { audit } from '../audit/append.ts';
import { keysChangedMail } from '../mails/index.ts';
import { tell } from '../notices.ts';
import { endOthers } from '../sessions.ts';
import { withOrganisation } from '../transaction.ts';

export type Passkey = {
  /** For addresses and the audit: 16 hexadecimal digits of the credential id's hash. */
  readonly handle: string;
  readonly credentialId: string;
  readonly name: string;
  /** Copied between devices by its maker's service. */
  readonly backedUp: boolean;
  readonly createdAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant | null;
};

type Row = {
  readonly handle: string;
  readonly credentialId: string;
  readonly name: string;
  readonly backedUp: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

/** The passkeys of whoever is signed in, the oldest first. */
export async function listPasskeys(db: Kysely<unknown>, signedIn: SignedIn): Promise<Passkey[]> {
  const { rows } = await withOrganisation(db, signedIn, 'own', (transaction) =>
    sql<Row>`
      select left(encode(sha256(convert_to(id, 'UTF8')), 'hex'), 16) as handle, id as "credentialId", name,
          backed_up as "backedUp", created_at as "createdAt", last_used_at as "lastUsedAt"
        from accounts.passkey order by created_at, id`.execute(transaction),
  );
  return rows.map((row) => ({
    ...row,
    createdAt: instant(row.createdAt),
    lastUsedAt: row.lastUsedAt && instant(row.lastUsedAt),
  }));
}

/** When something is done, and PUBLIC_ORIGIN for the links of mails that tell of it. */
export type Moment = { readonly now: Temporal.Instant; readonly origin: string };

/** Stores a passkey of whoever is signed in; her other sessions end (R16). false when somebody has it already. */
export function addPasskey(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  passkey: VerifiedPasskey,
  name: string,
  { now, origin }: Moment,
): Promise<boolean> {
  return withOrganisation(db, signedIn, 'own', async (transaction) => {
    const { credentialId, publicKey, counter, transports, prf, backedUp } = passkey;
    const { rows } = await sql<{ handle: string }>`
      insert into accounts.passkey (id, person_id, name, public_key, counter, transports, prf, backed_up, created_at)
      values (${credentialId}, ${signedIn.personId}::uuid, ${name}, ${Buffer.from(publicKey)}, ${counter},
        ${transports}::text[], ${prf}, ${backedUp}, ${now.toString()}::timestamptz)
      on conflict do nothing
      returning left(encode(sha256(convert_to(id, 'UTF8')), 'hex'), 16) as handle`.execute(
      transaction,
    );
    if (!rows[0]) return false;
    await endOthers(transaction, signedIn.personId, signedIn.sessionId, now);
    await tell(transaction, [signedIn.personId], origin, (to) => keysChangedMail(to, 'added'));
    await note(transaction, signedIn, 'create', rows[0].handle);
    return true;
  });
}

export type RemovalOutcome = 'removed' | 'last_way' | 'unknown';

/**
 * Removes a passkey of whoever is signed in; her other sessions end (R16). Not the last one, unless passphrase and code
 * remain: she would be locked out.
 */
export function removePasskey(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  handle: string,
  { now, origin }: Moment,
): Promise<RemovalOutcome> {
  return withOrganisation(db, signedIn, 'own', async (transaction) => {
    const { rows: all } = await sql<{ id: string; handle: string }>`
      select id, left(encode(sha256(convert_to(id, 'UTF8')), 'hex'), 16) as handle
        from accounts.passkey order by id for update`.execute(transaction);
    const found = all.find((passkey) => passkey.handle === handle);
    const isLast = all.length === 1 && !(await hasFallback(transaction, signedIn.personId));
    if (!found || isLast) {
      await note(transaction, signedIn, 'remove', found?.handle ?? null, 'refused');
      return found ? 'last_way' : 'unknown';
    }
    await sql`delete from accounts.passkey where id = ${found.id}`.execute(transaction);
    await endOthers(transaction, signedIn.personId, signedIn.sessionId, now);
    await tell(transaction, [signedIn.personId], origin, (to) => keysChangedMail(to, 'removed'));
    await note(transaction, signedIn, 'remove', handle);
    return 'removed';
  });
}

async function hasFallback(db: Kysely<unknown>, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from accounts.fallback where person_id = ${personId}::uuid and set_at is not null`.execute(
    db,
  );
  return rows.length > 0;
}

function note(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  verb: 'create' | 'remove',
  handle: string | null,
  result: 'done' | 'refused' = 'done',
): Promise<void> {
  return audit(db, {
    personId: signedIn.personId,
    organisationId: signedIn.organisationId,
    action: 'passkey',
    verb,
    object: handle === null ? undefined : { kind: 'passkey', id: handle },
    result,
  });
}

function instant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
