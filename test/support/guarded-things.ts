import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inviteAsOperator } from '../../src/core/accounts/invitations.ts';
import { saveOrganisations } from '../../src/core/accounts/organisations.ts';
import { type Databases, makePerson } from '../../src/core/accounts/people.fixture.ts';
import { Temporal } from '../../src/platform/clock/index.ts';
import type { Role } from '../../src/platform/domain.ts';

export type Organisation = { readonly id: string; readonly slug: string; readonly lead: string };

/** With a lead who may begin what a second confirms. */
export async function makeOrganisation(
  databases: Databases,
  kind: 'office' | 'centre',
  lead: Role,
): Promise<Organisation> {
  const id = randomUUID();
  const slug = `beispiel-${id}`;
  await saveOrganisations(databases.owner, [{ id, slug, name: `Beispiel-${kind}`, kind }]);
  return { id, slug, lead: await makePerson(databases, id, [lead]) };
}

/** With a draft. */
export async function makeDeskThing(
  { owner }: Databases,
  kind: string,
  place: Organisation,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with thing as (
      insert into desk.thing (kind, organisation_id, title, created_at, changed_at)
      values (${kind}, ${place.id}::uuid, 'Beispiel', now(), now())
      returning id, organisation_id)
    insert into desk.draft (thing_id, organisation_id, content, origin, edited_at)
    select id, organisation_id, '{}', 'person', now() from thing
    returning thing_id as id`.execute(owner);
  return rows[0]!.id;
}

export function makeMember(databases: Databases, place: Organisation): Promise<string> {
  return makePerson(databases, place.id, ['member']);
}

export async function makeInvitation({ owner }: Databases, place: Organisation): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const invitee = { name: 'Beispiel-Neu', email, language: 'de', roles: ['member'] } as const;
  const now = Temporal.Now.instant();
  return (await inviteAsOperator(owner, { ...invitee, organisationId: place.id, now })).id;
}

export async function makeRecovery(databases: Databases, place: Organisation): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into accounts.recovery (person_id, organisation_id, way, started_by, started_at)
    values (${await makeMember(databases, place)}::uuid, ${place.id}::uuid, 'in_person', ${place.lead}::uuid, now())
    returning id`.execute(databases.owner);
  return rows[0]!.id;
}

/** A passkey of this person; its name in addresses. */
export async function makePasskey({ owner }: Databases, personId: string): Promise<string> {
  const { rows } = await sql<{ handle: string }>`
    insert into accounts.passkey (id, person_id, name, public_key, counter, created_at)
    values (${randomUUID()}, ${personId}::uuid, 'Beispiel', '', 0, now())
    returning left(encode(sha256(convert_to(id, 'UTF8')), 'hex'), 16) as handle`.execute(owner);
  return rows[0]!.handle;
}
