import { type Kysely, sql } from 'kysely';
import type { EntryRecord } from './record.ts';

/** Everything that is stored, public and hidden, with all notes, or of one id; what row-level security lets through. */
export async function knownEntries(
  db: Kysely<unknown>,
  id: string | null = null,
): Promise<EntryRecord[]> {
  const { rows } = await sql<EntryRecord>`
    select o.id, coalesce(n.source_id, o.id::text) as source_id, e.parent_id, o.name, e.type, e.precision, e.land,
           e.serves, e.street, e.postal_code,
           e.town, e.latitude::float8, e.longitude::float8, e.phone, e.description, e.email, e.website, e.languages,
           e.interpreted, e.forms, e.target_groups, e.services, e.hours, e.accessible, e.confirmed_on::text,
           n.confirmed_by, m.body as notes_members, n.body as notes_office,
           coalesce(n.edited_fields, '{}') as edited_fields
      from directory.entry e
      join accounts.organisation o on o.id = e.organisation_id
      left join directory.office_note n using (organisation_id)
      left join directory.member_note m using (organisation_id)
     where ${id}::uuid is null or o.id = ${id}::uuid
     union all
    select id, source_id, parent_id, name, type, 'hidden', land, serves, null, null,
           null, null, null, phone, description, email, website, languages,
           interpreted, forms, target_groups, services, hours, accessible, confirmed_on::text,
           confirmed_by, notes_members, notes_office, edited_fields
      from directory.hidden_entry
     where ${id}::uuid is null or id = ${id}::uuid`.execute(db);
  return rows;
}

/** Of entries that were taken out at the desk: their UUIDs and their ids in files. */
export async function withdrawnIds(db: Kysely<unknown>): Promise<Set<string>> {
  const { rows } = await sql<{ id: string; source_id: string }>`
    select id, source_id from directory.withdrawn_entry`.execute(db);
  return new Set(rows.flatMap(({ id, source_id: source }) => [id, source]));
}
