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

/** A paper that every organisation reads, or the office alone; its one paragraph bears its id. */
export async function makePaper(
  { owner }: Databases,
  kind: 'statement' | 'shadow_report',
  isOpened: boolean,
): Promise<string> {
  const id = randomUUID();
  for (const insert of [
    sql`
      insert into advocacy.paper (id, kind, title, language, stage, opened_at, created_at, changed_at)
      values (${id}::uuid, ${kind}, 'Beispiel', 'de', ${isOpened ? 'revision' : 'draft'}, ${isOpened ? 'now' : null}::timestamptz,
        now(), now())`,
    sql`
      insert into advocacy.paragraph (id, paper_id, position, kind, text, changed_at)
      values (${id}::uuid, ${id}::uuid, 1, 'text', 'Beispiel', now())`,
    sql`
      insert into advocacy.paper_version (paper_id, number, title, lead, paragraphs, made_at)
      values (${id}::uuid, 1, 'Beispiel', '', '[]', now())`,
  ])
    await insert.execute(owner);
  return id;
}

/** A call to all organisations, or to none but `asked`; its one question bears its id. */
export async function makeCall(
  { owner }: Databases,
  by: Organisation,
  asked: Organisation | null,
): Promise<string> {
  const id = randomUUID();
  for (const insert of [
    sql`
      insert into monitoring.body (id, position, short_de, short_en, name_de, name_en, instruments)
      values ('beispiel', 1, 'Beispiel', 'Beispiel', 'Beispiel', 'Beispiel', '{}') on conflict do nothing`,
    sql`
      insert into advocacy.shadow_call (id, organisation_id, body_id, title, language, due_on, audience, visibility,
        created_by, created_at, opened_by, opened_at)
      values (${id}::uuid, ${by.id}::uuid, 'beispiel', 'Beispiel', 'de', current_date + 9, ${asked ? 'chosen' : 'all'},
        'at_once', ${by.lead}::uuid, now(), ${by.lead}::uuid, now())`,
    sql`
      insert into advocacy.shadow_asked (call_id, organisation_id)
      select ${id}::uuid, ${asked?.id ?? null}::uuid where ${asked !== null}`,
    sql`
      insert into advocacy.shadow_question (id, call_id, position, article, text)
      values (${id}::uuid, ${id}::uuid, 1, 'cets-197/13', 'Beispiel?')`,
  ])
    await insert.execute(owner);
  return id;
}

/** Of the office or, as no form could make it, of another organisation; its one talk bears its id. */
export async function makeContact({ owner }: Databases, place: Organisation): Promise<string> {
  const id = randomUUID();
  for (const insert of [
    sql`
      insert into advocacy.contact (id, organisation_id, name, office, body, kind, delete_after, created_by, created_at, changed_at)
      values (${id}::uuid, ${place.id}::uuid, 'Beispiel', 'Beispiel', 'Beispiel', 'other', current_date + 9,
        ${place.lead}::uuid, now(), now())`,
    sql`
      insert into advocacy.contact_entry (id, contact_id, organisation_id, held_on, subject, held_by, created_at)
      values (${id}::uuid, ${id}::uuid, ${place.id}::uuid, current_date, 'Beispiel', ${place.lead}::uuid, now())`,
  ])
    await insert.execute(owner);
  return id;
}
