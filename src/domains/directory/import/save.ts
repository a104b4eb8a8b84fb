import { type Kysely, sql } from 'kysely';
import { freeSlug, usedSlugs } from '../../../core/accounts/index.ts';
import type { OrganisationKind } from '../../../platform/domain.ts';
import type { MemberType } from '../centre.ts';
import type { EntryRecord } from './record.ts';

/**
 * Writes new and changed entries, as the owner or, of the organisations that the transaction may change, as the program.
 * What becomes hidden leaves every table that pages read (R96); its organisation, if it has one, loses its name.
 */
export async function saveEntries(
  db: Kysely<unknown>,
  records: readonly EntryRecord[],
): Promise<void> {
  const hidden = records.filter(({ precision }) => precision === 'hidden');
  const open = records.filter(({ precision }) => precision !== 'hidden');
  await removeEntries(db, records.map(idOf));
  await sql`
    select directory.hide_organisation(id) from accounts.organisation
     where id = any(${hidden.map(idOf)}::uuid[])`.execute(db);
  await keepOrganisations(db, open);
  await savePublic(db, open);
  await saveHidden(db, hidden);
  await sql`select directory.tell_shelters()`.execute(db);
}

/** Lets one writer of entries after the other, until the transaction ends. */
export async function lockEntries(db: Kysely<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('directory entries'))`.execute(db);
}

/** Takes entries and all notes out of every table; organisations stay. */
export async function removeEntries(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  for (const table of ['entry', 'office_note', 'member_note'])
    await sql`
      delete from ${sql.table(`directory.${table}`)} where organisation_id = any(${ids}::uuid[])`.execute(
      db,
    );
  for (const table of ['hidden_entry', 'withdrawn_entry'])
    await sql`
      delete from ${sql.table(`directory.${table}`)} where id = any(${ids}::uuid[])`.execute(db);
}

async function keepOrganisations(db: Kysely<unknown>, open: readonly EntryRecord[]): Promise<void> {
  const used = await usedSlugs(db);
  for (const { id, name, type } of open) {
    const slug = freeSlug(name, used);
    used.add(slug);
    await sql`
      select directory.keep_organisation(${id}, ${slug}, ${name}, ${kinds[type]})`.execute(db);
  }
}

const kinds: Record<MemberType, OrganisationKind> = {
  specialised_counselling: 'centre',
  shelter: 'centre',
  migrant_project: 'centre',
  sex_work_counselling: 'centre',
  rights_organisation: 'partner',
  welfare_association: 'partner',
};

async function savePublic(db: Kysely<unknown>, open: readonly EntryRecord[]): Promise<void> {
  const rows = JSON.stringify(open.map((record) => ({ organisation_id: record.id, ...record })));
  await sql`
    insert into directory.entry (organisation_id, parent_id, type, description, precision, street, postal_code, town,
           land, serves, latitude, longitude, phone, email, website, languages, interpreted, forms, target_groups,
           services, hours, accessible, confirmed_on)
    select organisation_id, parent_id, type, description, precision, street, postal_code, town,
           land, serves, latitude, longitude, phone, email, website, languages, interpreted, forms, target_groups,
           services, hours, accessible, confirmed_on
      from json_populate_recordset(null::directory.entry, ${rows}::json)`.execute(db);
  await sql`
    insert into directory.office_note (organisation_id, source_id, confirmed_by, body, edited_fields)
    select organisation_id, source_id, confirmed_by, notes_office, edited_fields
      from json_to_recordset(${rows}::json)
           as r (organisation_id uuid, source_id text, confirmed_by text, notes_office text, edited_fields text[])`.execute(
    db,
  );
  await sql`
    insert into directory.member_note (organisation_id, body)
    select organisation_id, notes_members
      from json_to_recordset(${rows}::json) as r (organisation_id uuid, notes_members text)
     where notes_members is not null`.execute(db);
}

async function saveHidden(db: Kysely<unknown>, hidden: readonly EntryRecord[]): Promise<void> {
  await sql`
    insert into directory.hidden_entry (id, source_id, parent_id, name, type, description, land, serves, phone, email,
           website, languages, interpreted, forms, target_groups, services, hours, accessible, confirmed_on,
           confirmed_by, notes_members, notes_office, edited_fields, organisation_id)
    select r.id, source_id, parent_id, r.name, type, description, land, serves, phone, email,
           website, languages, interpreted, forms, target_groups, services, hours, accessible, confirmed_on,
           confirmed_by, notes_members, notes_office, edited_fields, coalesce(o.id, parent_id)
      from json_populate_recordset(null::directory.hidden_entry, ${JSON.stringify(hidden)}::json) r
      left join accounts.organisation o on o.id = r.id`.execute(db);
}

function idOf({ id }: EntryRecord): string {
  return id;
}
