import { type Kysely, sql } from 'kysely';
import { Temporal } from '../../platform/clock/index.ts';
import { randomToken, sha256 } from '../../platform/crypto/index.ts';
import type { Role, SignedIn } from '../../platform/domain.ts';
import { audit } from './audit/append.ts';
import { withOrganisation } from './transaction.ts';

/** Bounds that accounts.session_of holds: idle for 15 minutes, 8 hours in all (R21). */
export const sessionMinutes = { idle: 15, absolute: 8 * 60 } as const;

/** How long after a proof of identity inviting, removing, exporting and changing roles are allowed. */
export const reauthenticationMinutes = 5;

type Start = {
  readonly personId: string;
  /** null: the first that she belongs to, the office before others. */
  readonly organisationId: string | null;
  readonly mode: SignedIn['mode'];
  readonly now: Temporal.Instant;
};

/** A new session; null when the person does not belong to the organisation, or to none. The token is shown once. */
export async function startSession(
  db: Kysely<unknown>,
  { personId, organisationId, mode, now }: Start,
): Promise<{ token: string; sessionId: string } | null> {
  const token = randomToken();
  const { rows } = await sql<{ id: string | null }>`
    select accounts.start_session(${sha256(token)}, ${personId}::uuid, ${organisationId}::uuid, ${mode},
      ${now.toString()}::timestamptz) as id`.execute(db);
  const sessionId = rows[0]?.id;
  return sessionId ? { token, sessionId } : null;
}

type SessionRow = Omit<SignedIn, 'reauthenticatedAt' | 'scope'> & {
  readonly roles: Role[];
  readonly reauthenticatedAt: Date | null;
};

/** Who has this token, marked as seen now; null when the session never was, has ended, idled or reached its end. */
export async function readSession(
  db: Kysely<unknown>,
  token: string,
  now: Temporal.Instant,
): Promise<SignedIn | null> {
  const { rows } = await sql<SessionRow>`
    select s.id as "sessionId", person_id as "personId", s.name, organisation_id as "organisationId",
        organisation_name as "organisationName", o.kind as "organisationKind", roles, mode,
        reauthenticated_at as "reauthenticatedAt"
      from accounts.session_of(${sha256(token)}, ${now.toString()}::timestamptz) s
      join accounts.organisation o on o.id = organisation_id`.execute(db);
  const row = rows[0];
  if (!row) return null;
  return { ...row, reauthenticatedAt: instantOf(row.reauthenticatedAt), scope: 'own' };
}

/** Gives the session a new token after its person proved who she is; the old one is dead (R15). */
export function reauthenticate(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  now: Temporal.Instant,
): Promise<{ token: string }> {
  return rotate(db, signedIn, signedIn.mode, now);
}

/** An enrolling session becomes a full one, once a key is registered; with a new token (R15). */
export function completeEnrolment(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  now: Temporal.Instant,
): Promise<{ token: string }> {
  return rotate(db, signedIn, 'full', now);
}

async function rotate(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  mode: SignedIn['mode'],
  now: Temporal.Instant,
): Promise<{ token: string }> {
  const token = randomToken();
  await withOrganisation(db, signedIn, 'own', async (transaction) => {
    await sql`
      update accounts.session
         set token_hash = ${sha256(token)}, mode = ${mode}, reauthenticated_at = ${now.toString()}::timestamptz
       where id = ${signedIn.sessionId}::uuid and ended_at is null`.execute(transaction);
    if (mode === 'full')
      await sql`
        update accounts.person set enrolled_at = ${now.toString()}::timestamptz
         where id = ${signedIn.personId}::uuid and enrolled_at is null`.execute(transaction);
  });
  return { token };
}

/** Whether the person proved who she is within the last five minutes. */
export function isReauthenticated(signedIn: SignedIn, now: Temporal.Instant): boolean {
  const at = signedIn.reauthenticatedAt;
  return at !== null && Math.abs(now.since(at).total('minutes')) <= reauthenticationMinutes;
}

/** Lets the session stand for another organisation of the person; false when she does not belong to it. */
export async function chooseOrganisation(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  organisationId: string,
): Promise<boolean> {
  return withOrganisation(db, signedIn, 'own', async (transaction) => {
    const { rows } = await sql`
      update accounts.session set organisation_id = ${organisationId}::uuid
       where id = ${signedIn.sessionId}::uuid and ended_at is null
         and exists (select from accounts.membership
               where person_id = ${signedIn.personId}::uuid and organisation_id = ${organisationId}::uuid)
      returning 1`.execute(transaction);
    await note(transaction, signedIn, 'change', signedIn.sessionId, rows.length > 0);
    return rows.length > 0;
  });
}

/** Ends one session of the person who is signed in; false when it is not hers or has ended. */
export async function endSession(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  sessionId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  return withOrganisation(db, signedIn, 'own', async (transaction) => {
    const { rows } = await sql`
      update accounts.session set ended_at = ${now.toString()}::timestamptz
       where id = ${sessionId}::uuid and ended_at is null returning 1`.execute(transaction);
    await note(transaction, signedIn, 'remove', sessionId, rows.length > 0);
    return rows.length > 0;
  });
}

/** Ends every session of a person but one (null: all), as a key or a role of hers changed (R16). Answers how many. */
export async function endOthers(
  db: Kysely<unknown>,
  personId: string,
  butFor: string | null,
  now: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select accounts.end_sessions(${personId}::uuid, ${butFor}::uuid, ${now.toString()}::timestamptz) as count`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** The person who is signed in ends all her sessions but this one. */
export async function endAllOtherSessions(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  now: Temporal.Instant,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await endOthers(transaction, signedIn.personId, signedIn.sessionId, now);
    await note(transaction, signedIn, 'remove', null, true);
  });
}

export type ListedSession = {
  readonly id: string;
  readonly organisationName: string;
  readonly createdAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
  readonly current: boolean;
};

/** The living sessions of the person who is signed in, the newest first. */
export async function listSessions(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  now: Temporal.Instant,
): Promise<ListedSession[]> {
  const rows = await withOrganisation(db, signedIn, 'own', async (transaction) => {
    const result = await sql<{
      id: string;
      organisationName: string;
      createdAt: Date;
      seenAt: Date;
    }>`
      select s.id, o.name as "organisationName", s.created_at as "createdAt", s.seen_at as "seenAt"
        from accounts.session s join accounts.organisation o on o.id = s.organisation_id
       where s.ended_at is null and s.ends_at > ${now.toString()}::timestamptz
         and s.seen_at > ${now.toString()}::timestamptz - make_interval(mins => ${sessionMinutes.idle})
       order by s.created_at desc`.execute(transaction);
    return result.rows;
  });
  return rows.map((row) => ({
    ...row,
    createdAt: Temporal.Instant.fromEpochMilliseconds(row.createdAt.getTime()),
    seenAt: Temporal.Instant.fromEpochMilliseconds(row.seenAt.getTime()),
    current: row.id === signedIn.sessionId,
  }));
}

function note(
  db: Kysely<unknown>,
  { personId, organisationId }: SignedIn,
  verb: 'change' | 'remove',
  sessionId: string | null,
  done: boolean,
): Promise<void> {
  return audit(db, {
    personId,
    organisationId,
    action: 'session',
    verb,
    object: sessionId === null ? undefined : { kind: 'session', id: sessionId },
    result: done ? 'done' : 'refused',
  });
}

function instantOf(date: Date | null): Temporal.Instant | null {
  return date && Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
