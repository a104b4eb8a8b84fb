import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import { randomToken, sha256 } from '../../platform/crypto/index.ts';
import type { Role, SignedIn } from '../../platform/domain.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { audit } from './audit/append.ts';
import { invitationMail } from './mails/index.ts';
import { type Decision, decideInvitation } from './membership.ts';
import { staffOf } from './memberships.ts';
import { pathOf } from './paths.ts';

/** How long an invitation can be used; the table allows no more. */
export const invitationDays = 7;

export type Invitee = {
  readonly name: string;
  readonly email: string;
  readonly language: 'de' | 'en';
};

type New = Invitee & {
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly now: Temporal.Instant;
};

/**
 * Sends the invitee a link; its token is in the answer and in the mail, which waits sealed under the installation's key,
 * and its hash alone is kept. `db` is the transaction of withOrganisation.
 */
export async function createInvitation(
  db: Kysely<unknown>,
  actor: SignedIn,
  invitation: New & { readonly origin: string; readonly sealing: Uint8Array },
): Promise<Decision<{ readonly id: string; readonly token: string }>> {
  const { organisationId, roles } = invitation;
  const staff = await staffOf(db, organisationId);
  const decision = decideInvitation(actor, staff, roles);
  if (!decision.done) {
    await note(db, actor.personId, organisationId, 'create', null, 'refused');
    return decision;
  }
  const made = await insertInvitation(db, { ...invitation, ...decision.fact }, actor.personId);
  if (!made) {
    await note(db, actor.personId, organisationId, 'create', null, 'refused');
    return { done: false, refusal: 'not_yours' };
  }
  const { language, origin, sealing } = invitation;
  const link = { href: invitationLink(invitation, made.token), expiresAt: made.expiresAt };
  const to = { email: invitation.email, language, origin };
  await queueMail(db, invitationMail(to, link), sealing);
  await note(db, actor.personId, organisationId, 'create', made.id, 'done');
  return { done: true, fact: made };
}

/** By the operator, on the owner's connection: nobody is asked. Throws when there is no such organisation. */
export async function inviteAsOperator(
  owner: Kysely<unknown>,
  invitation: New,
): Promise<{ id: string; token: string }> {
  const made = await insertInvitation(owner, invitation, null);
  if (!made) throw new Error('There is no such organisation.');
  await note(owner, null, invitation.organisationId, 'create', made.id, 'done');
  return made;
}

/** The address at which an invitation is accepted; whoever has it comes in. */
export function invitationLink(
  { language, origin }: { readonly language: 'de' | 'en'; readonly origin: string },
  token: string,
): string {
  return origin + pathOf(language, 'invitation', `/${token}`);
}

export type OpenInvitation = Invitee & {
  readonly id: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
  /** Somebody with this address has an account: she signs in before she accepts. */
  readonly known: boolean;
};

/** What an invitation's link offers; null when it was used, withdrawn, is too old or never was. */
export async function readInvitation(
  db: Kysely<unknown>,
  token: string,
  now: Temporal.Instant,
): Promise<OpenInvitation | null> {
  const { rows } = await sql<OpenInvitation>`
    select id, organisation_name as "organisationName", roles, name, email, language, known
      from accounts.invitation_of(${sha256(token)}, ${now.toString()}::timestamptz)`.execute(db);
  return rows[0] ?? null;
}

export type UsedInvitation =
  | { readonly used: true; readonly personId: string; readonly organisationId: string }
  /** known: has an account and must sign in first. other_person: is signed in as somebody else. */
  | { readonly used: false; readonly refusal: 'unusable' | 'known' | 'other_person' };

/** Takes an invitation, once (R19); makes the person, or adds the roles to the one who is signed in. */
export async function useInvitation(
  db: Kysely<unknown>,
  token: string,
  personId: string | null,
  now: Temporal.Instant,
): Promise<UsedInvitation> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{
      personId: string | null;
      organisationId: string;
      refused: 'unusable' | 'known' | 'other_person' | null;
    }>`
      select person_id as "personId", organisation_id as "organisationId", refused
        from accounts.use_invitation(${sha256(token)}, ${personId}::uuid, ${now.toString()}::timestamptz)`.execute(
      transaction,
    );
    const row = rows[0];
    if (!row?.personId) {
      await note(transaction, personId, null, 'change', null, 'refused');
      return { used: false, refusal: row?.refused ?? 'unusable' };
    }
    await note(transaction, row.personId, row.organisationId, 'change', null, 'done');
    return { used: true, personId: row.personId, organisationId: row.organisationId };
  });
}

/** Whether it was this person who took the invitation, and she belongs where it led: her link has done its work. */
export async function tookInvitation(
  db: Kysely<unknown>,
  token: string,
  personId: string,
): Promise<boolean> {
  const { rows } = await sql<{ took: boolean }>`
    select accounts.took_invitation(${sha256(token)}, ${personId}::uuid) as took`.execute(db);
  return rows[0]?.took === true;
}

/** An invitation that is still open; false when it is not, or not this organisation's. */
export async function withdrawInvitation(
  db: Kysely<unknown>,
  actor: SignedIn,
  { organisationId, id, now }: { organisationId: string; id: string; now: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql`
    update accounts.invitation set withdrawn_at = ${now.toString()}::timestamptz
     where id = ${id}::uuid and organisation_id = ${organisationId}::uuid
       and used_at is null and withdrawn_at is null
    returning 1`.execute(db);
  const done = rows.length > 0;
  await note(db, actor.personId, organisationId, 'remove', id, done ? 'done' : 'refused');
  return done;
}

export type ListedInvitation = Invitee & {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** The open invitations of an organisation, the newest first. */
export async function listInvitations(
  db: Kysely<unknown>,
  organisationId: string,
  now: Temporal.Instant,
): Promise<ListedInvitation[]> {
  const { rows } = await sql<ListedInvitation>`
    select id, roles, name, email, language, created_at as "createdAt", expires_at as "expiresAt"
      from accounts.invitation
     where organisation_id = ${organisationId}::uuid and used_at is null and withdrawn_at is null
       and expires_at > ${now.toString()}::timestamptz
     order by created_at desc`.execute(db);
  return rows;
}

/** null: there is no such organisation. */
async function insertInvitation(
  db: Kysely<unknown>,
  { organisationId, roles, name, email, language, now }: New,
  invitedBy: string | null,
): Promise<{ id: string; token: string; expiresAt: Temporal.Instant } | null> {
  const token = randomToken();
  const expiresAt = now.add({ hours: 24 * invitationDays });
  const { rows } = await sql<{ id: string }>`
    insert into accounts.invitation
      (token_hash, organisation_id, roles, name, email, language, invited_by, created_at, expires_at)
    select ${sha256(token)}, id, ${roles}, ${name}, ${email}, ${language},
        ${invitedBy}::uuid, ${now.toString()}::timestamptz, ${expiresAt.toString()}::timestamptz
      from accounts.organisation where id = ${organisationId}::uuid
    returning id`.execute(db);
  return rows[0] ? { id: rows[0].id, token, expiresAt } : null;
}

function note(
  db: Kysely<unknown>,
  personId: string | null,
  organisationId: string | null,
  verb: 'create' | 'change' | 'remove',
  id: string | null,
  result: 'done' | 'refused',
): Promise<void> {
  const object = id === null ? undefined : { kind: 'invitation', id };
  return audit(db, { personId, organisationId, action: 'invitation', verb, object, result });
}
