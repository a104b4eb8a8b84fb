import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { OrganisationKind, Role, SignedIn } from '../../platform/domain.ts';
import { audit } from './audit/append.ts';
import { membershipChangedMail } from './mails/index.ts';
import { type Decision, decideRemoval, decideRoleChange, type Staff } from './membership.ts';
import { tell } from './notices.ts';
import { listPeople } from './people.ts';
import { eraseIn, type Keepers } from './personal/collect.ts';
import { endOthers } from './sessions.ts';

/**
 * An organisation and everybody's roles in it, held still until the transaction ends: two leads who remove one another
 * at once come one after the other. One that does not exist looks like one that is not visible: nobody is in it. `db` is the transaction of withOrganisation.
 */
export async function staffOf(db: Kysely<unknown>, organisationId: string): Promise<Staff> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 7246490))`.execute(db);
  const { rows } = await sql<{ kind: OrganisationKind }>`
    select kind from accounts.organisation where id = ${organisationId}::uuid`.execute(db);
  const kind = rows[0]?.kind ?? 'centre';
  return {
    id: organisationId,
    kind,
    people: await listPeople(db, organisationId),
  };
}

type Change = {
  readonly organisationId: string;
  readonly personId: string;
  readonly now: Temporal.Instant;
  /** The site's, for links in mails: "https://www.example.org". */
  readonly origin: string;
};

type RoleChange = { readonly given: readonly Role[]; readonly taken: readonly Role[] };

/**
 * Gives a person exactly `roles` in an organisation; her sessions end when that changes something, but the one of
 * whoever changes her own (R16). `db` is the transaction of withOrganisation.
 */
export async function changeRoles(
  db: Kysely<unknown>,
  actor: SignedIn,
  change: Change & { readonly roles: readonly Role[] },
): Promise<Decision<RoleChange>> {
  const { organisationId, personId, roles } = change;
  const staff = await staffOf(db, organisationId);
  const decision = decideRoleChange(actor, staff, personId, roles);
  if (decision.done && (await store(db, actor, change, decision.fact)))
    await tell(db, [personId], change.origin, (to) => membershipChangedMail(to, 'changed'));
  await note(db, actor, organisationId, personId, 'change', decision.done);
  return decision;
}

/**
 * Takes a person out of an organisation; who belongs to none any more is forgotten with all her keys, and her name with
 * what `keepers` keep.
 */
export async function removePerson(
  db: Kysely<unknown>,
  actor: SignedIn,
  change: Change & { readonly keepers: Keepers },
): Promise<Decision<{ readonly taken: readonly Role[] }>> {
  const { organisationId, personId, keepers, origin } = change;
  const staff = await staffOf(db, organisationId);
  const decision = decideRemoval(actor, staff, personId);
  if (decision.done) {
    await tell(db, [personId], origin, (to) => membershipChangedMail(to, 'removed'));
    await store(db, actor, change, { given: [], taken: decision.fact.taken });
    if (await mayForget(db, personId)) await eraseIn(db, personId, keepers);
    await sql`select accounts.forget_person(${personId}::uuid)`.execute(db);
  }
  await note(db, actor, organisationId, personId, 'remove', decision.done);
  return decision;
}

/** Whether she belongs nowhere any more. */
async function mayForget(db: Kysely<unknown>, personId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select accounts.may_forget(${personId}::uuid) as may`.execute(db);
  return rows[0]?.may === true;
}

/** Whether anything changed. */
async function store(
  db: Kysely<unknown>,
  actor: SignedIn,
  { organisationId, personId, now }: Change,
  { given, taken }: RoleChange,
): Promise<boolean> {
  if (given.length + taken.length === 0) return false;
  await sql`
    delete from accounts.membership
     where person_id = ${personId}::uuid and organisation_id = ${organisationId}::uuid
       and role = any(${taken})`.execute(db);
  await sql`
    insert into accounts.membership (person_id, organisation_id, organisation_kind, role, given_by, given_at)
    select ${personId}::uuid, id, kind, role, ${actor.personId}::uuid, ${now.toString()}::timestamptz
      from accounts.organisation, unnest(${given}::text[]) role
     where id = ${organisationId}::uuid`.execute(db);
  await endOthers(db, personId, actor.personId === personId ? actor.sessionId : null, now);
  return true;
}

function note(
  db: Kysely<unknown>,
  actor: SignedIn,
  organisationId: string,
  personId: string,
  verb: 'change' | 'remove',
  done: boolean,
): Promise<void> {
  return audit(db, {
    personId: actor.personId,
    organisationId,
    action: 'membership',
    verb,
    object: { kind: 'person', id: personId },
    result: done ? 'done' : 'refused',
  });
}
