import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import { randomToken, sha256 } from '../../platform/crypto/index.ts';
import type { SignedIn } from '../../platform/domain.ts';
import { audit } from './audit/append.ts';
import {
  type Recipient,
  recoveryConfirmedMail,
  recoveryEndedMail,
  recoveryNoticeMail,
  recoveryStartedMail,
} from './mails/index.ts';
import type { Staff } from './membership.ts';
import { staffOf } from './memberships.ts';
import { tell } from './notices.ts';
import { pathOf } from './paths.ts';
import {
  type Helper,
  leadsOf,
  type RecoveryRefusal,
  type RecoveryWay,
  refuseConfirmation,
  refuseStart,
  type StartedRecovery,
} from './recovery.ts';

/** How long the link can be used after the confirmation; the table allows no more (R19). */
export const recoveryMinutes = 15;

export type RecoveryOutcome<Fact> =
  | { readonly done: true; readonly fact: Fact }
  | { readonly done: false; readonly refusal: RecoveryRefusal };

/** A lead says that somebody lost her keys. `db` is the transaction of withOrganisation. */
export async function startRecovery(
  db: Kysely<unknown>,
  actor: SignedIn,
  start: {
    readonly organisationId: string;
    readonly personId: string;
    readonly way: RecoveryWay;
    readonly now: Temporal.Instant;
    /** The site's, for links in mails. */
    readonly origin: string;
  },
): Promise<RecoveryOutcome<{ readonly id: string }>> {
  const { organisationId, personId, way, now, origin } = start;
  const { helper, staff } = await standing(db, actor, organisationId, now);
  const refusal = refuseStart(helper, staff, personId);
  if (refusal) {
    await note(db, actor, organisationId, 'create', personId, 'refused');
    return { done: false, refusal };
  }
  await withdrawOthers(db, personId, now);
  const { rows } = await sql<{ id: string }>`
    insert into accounts.recovery (person_id, organisation_id, way, started_by, started_at)
    values (${personId}::uuid, ${organisationId}::uuid, ${way}, ${actor.personId}::uuid, ${now.toString()}::timestamptz)
    returning id`.execute(db);
  await tell(db, [personId], origin, recoveryStartedMail);
  const others = leadsOf(staff).filter((id) => id !== personId);
  await tell(db, others, origin, (to) => recoveryNoticeMail(to, 'started'));
  await note(db, actor, organisationId, 'create', personId, 'done');
  return { done: true, fact: { id: rows[0]!.id } };
}

export type ConfirmedRecovery = {
  readonly personId: string;
  readonly way: RecoveryWay;
  readonly token: string;
  readonly expiresAt: Temporal.Instant;
};

/**
 * A second lead, or the office, confirms: every key and session of the person ends at once, and a link lives for
 * fifteen minutes. The token is in the answer and, sealed, in the mail to her.
 */
export async function confirmRecovery(
  db: Kysely<unknown>,
  actor: SignedIn,
  confirmation: {
    readonly organisationId: string;
    readonly id: string;
    readonly now: Temporal.Instant;
    readonly origin: string;
    /** The installation's key, for the mail with the link. */
    readonly sealing: Uint8Array;
  },
): Promise<RecoveryOutcome<ConfirmedRecovery>> {
  const { organisationId, id, now, origin, sealing } = confirmation;
  const { helper, staff } = await standing(db, actor, organisationId, now);
  const recovery = await openRecovery(db, organisationId, id);
  const refusal = refuseConfirmation(helper, staff, recovery);
  if (refusal || !recovery) {
    await note(db, actor, organisationId, 'change', recovery?.personId ?? null, 'refused');
    return { done: false, refusal: refusal ?? 'gone' };
  }
  const token = randomToken();
  const expiresAt = now.add({ minutes: recoveryMinutes });
  await sql`
    update accounts.recovery
       set confirmed_by = ${actor.personId}::uuid, confirmed_at = ${now.toString()}::timestamptz,
         token_hash = ${sha256(token)}, expires_at = ${expiresAt.toString()}::timestamptz
     where id = ${id}::uuid`.execute(db);
  await sql`select accounts.revoke_keys(${id}::uuid, ${now.toString()}::timestamptz)`.execute(db);
  const { personId, way, startedBy } = recovery;
  const write = (to: Recipient) => {
    const href = recoveryLink(to, token);
    return recoveryConfirmedMail(to, way === 'mail' ? { href, expiresAt } : null);
  };
  await tell(db, [personId], origin, write, sealing);
  const others = [...leadsOf(staff), startedBy, actor.personId].filter((one) => one !== personId);
  await tell(db, others, origin, (to) => recoveryNoticeMail(to, 'confirmed'));
  await note(db, actor, organisationId, 'change', personId, 'done');
  return { done: true, fact: { personId, way, token, expiresAt } };
}

/** The address at which keys are registered anew; whoever has it comes in. */
export function recoveryLink(
  { language, origin }: { readonly language: 'de' | 'en'; readonly origin: string },
  token: string,
): string {
  return origin + pathOf(language, 'recovery', `/${token}`);
}

/** Whose account a recovery's link opens; null when it was used, withdrawn, is too old or never was. */
export async function readRecovery(
  db: Kysely<unknown>,
  token: string,
  now: Temporal.Instant,
): Promise<{ readonly name: string } | null> {
  const { rows } = await sql<{ name: string }>`
    select name from accounts.recovery_of(${sha256(token)}, ${now.toString()}::timestamptz)`.execute(
    db,
  );
  return rows[0] ?? null;
}

/**
 * Takes the link, once, and tells the person and the leads; the caller starts an enrolling session. null when it cannot
 * be used.
 */
export async function useRecovery(
  db: Kysely<unknown>,
  token: string,
  { now, origin }: { readonly now: Temporal.Instant; readonly origin: string },
): Promise<{ readonly personId: string; readonly organisationId: string } | null> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ personId: string; organisationId: string }>`
      select person_id as "personId", organisation_id as "organisationId"
        from accounts.use_recovery(${sha256(token)}, ${now.toString()}::timestamptz)`.execute(
      transaction,
    );
    const used = rows[0] ?? null;
    if (used) {
      await seeAs(transaction, used);
      await tellOfEnd(transaction, used, [], origin, 'used');
    }
    await audit(transaction, {
      personId: used?.personId ?? null,
      organisationId: used?.organisationId ?? null,
      action: 'recovery',
      verb: 'remove',
      result: used ? 'done' : 'refused',
    });
    return used;
  });
}

/** One that is not confirmed yet; false when it is not, or not this organisation's. */
export async function withdrawRecovery(
  db: Kysely<unknown>,
  actor: SignedIn,
  withdrawal: {
    readonly organisationId: string;
    readonly id: string;
    readonly now: Temporal.Instant;
    readonly origin: string;
  },
): Promise<boolean> {
  const { organisationId, id, now, origin } = withdrawal;
  const { rows } = await sql<{ personId: string; startedBy: string | null }>`
    update accounts.recovery set withdrawn_at = ${now.toString()}::timestamptz
     where id = ${id}::uuid and organisation_id = ${organisationId}::uuid
       and confirmed_at is null and withdrawn_at is null
    returning person_id as "personId", started_by as "startedBy"`.execute(db);
  const personId = rows[0]?.personId ?? null;
  if (personId) {
    const others = [rows[0]?.startedBy ?? actor.personId, actor.personId];
    await tellOfEnd(db, { personId, organisationId }, others, origin, 'withdrawn');
  }
  await note(db, actor, organisationId, 'remove', personId, personId ? 'done' : 'refused');
  return personId !== null;
}

export type ListedRecovery = StartedRecovery & {
  readonly personName: string;
  readonly startedByName: string | null;
  readonly startedAt: Date;
  readonly way: RecoveryWay;
};

/** Those of an organisation that wait for a second pair of eyes. */
export async function listRecoveries(
  db: Kysely<unknown>,
  organisationId: string,
): Promise<ListedRecovery[]> {
  const { rows } = await sql<ListedRecovery>`
    select r.id, r.person_id as "personId", p.name as "personName", r.started_by as "startedBy",
        s.name as "startedByName", r.started_at as "startedAt", r.way
      from accounts.recovery r join accounts.person p on p.id = r.person_id
      left join accounts.person s on s.id = r.started_by
     where r.organisation_id = ${organisationId}::uuid and r.confirmed_at is null and r.withdrawn_at is null
     order by r.started_at`.execute(db);
  return rows;
}

/** Row-level security knows nobody where a link is opened: the transaction sees what its person would. */
async function seeAs(
  db: Kysely<unknown>,
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string },
): Promise<void> {
  await sql`
    select set_config('schnittstelle.person', ${personId}, true),
      set_config('schnittstelle.organisation', ${organisationId}, true),
      set_config('schnittstelle.scope', 'own', true)`.execute(db);
}

/** `also`: who had a part in it beside the leads. */
async function tellOfEnd(
  db: Kysely<unknown>,
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string },
  also: readonly string[],
  origin: string,
  end: 'used' | 'withdrawn',
): Promise<void> {
  await tell(db, [personId], origin, (to) => recoveryEndedMail(to, end));
  const leads = leadsOf(await staffOf(db, organisationId));
  const others = [...leads, ...also].filter((id) => id !== personId);
  await tell(db, others, origin, (to) => recoveryNoticeMail(to, end));
}

async function openRecovery(
  db: Kysely<unknown>,
  organisationId: string,
  id: string,
): Promise<(StartedRecovery & { readonly way: RecoveryWay }) | null> {
  const { rows } = await sql<StartedRecovery & { way: RecoveryWay }>`
    select id, person_id as "personId", started_by as "startedBy", way from accounts.recovery
     where id = ${id}::uuid and organisation_id = ${organisationId}::uuid
       and confirmed_at is null and withdrawn_at is null
       for update`.execute(db);
  return rows[0] ?? null;
}

/** A new start replaces what was started before: one link at most lives. */
async function withdrawOthers(
  db: Kysely<unknown>,
  personId: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update accounts.recovery set withdrawn_at = ${now.toString()}::timestamptz
     where person_id = ${personId}::uuid and used_at is null and withdrawn_at is null`.execute(db);
}

async function standing(
  db: Kysely<unknown>,
  actor: SignedIn,
  organisationId: string,
  now: Temporal.Instant,
): Promise<{ helper: Helper; staff: Staff }> {
  const staff = await staffOf(db, organisationId);
  const { rows } = await sql<{ oldEnough: boolean }>`
    select accounts.may_recover(${actor.personId}::uuid, ${now.toString()}::timestamptz) as "oldEnough"`.execute(
    db,
  );
  return { helper: { ...actor, oldEnough: rows[0]?.oldEnough === true }, staff };
}

function note(
  db: Kysely<unknown>,
  actor: SignedIn,
  organisationId: string,
  verb: 'create' | 'change' | 'remove',
  personId: string | null,
  result: 'done' | 'refused',
): Promise<void> {
  const object = personId === null ? undefined : { kind: 'person', id: personId };
  return audit(db, {
    personId: actor.personId,
    organisationId,
    action: 'recovery',
    verb,
    object,
    result,
  });
}
