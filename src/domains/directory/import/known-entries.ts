import { type Kysely, sql } from 'kysely';
import type { EntryRecord } from './record.ts';

/** Everything that is stored, public and hidden, with all notes. Needs the owner's connection. */
export async function knownEntries(db: Kysely<unknown>): Promise<EntryRecord[]> {
  const { rows } = await sql<EntryRecord>`
    select o.id, n.source_id, e.parent_id, o.name, e.type, e.precision, e.land, e.serves, e.street, e.postal_code,
           e.town, e.latitude::float8, e.longitude::float8, e.phone, e.description, e.email, e.website, e.languages,
           e.interpreted, e.forms, e.target_groups, e.services, e.hours, e.accessible, e.confirmed_on::text,
           n.confirmed_by, m.body as notes_members, n.body as notes_office
      from directory.entry e
      join accounts.organisation o on o.id = e.organisation_id
      join directory.office_note n using (organisation_id)
      left join directory.member_note m using (organisation_id)
     union all
    select id, source_id, parent_id, name, type, 'hidden', land, serves, null, null,
           null, null, null, phone, description, email, website, languages,
           interpreted, forms, target_groups, services, hours, accessible, confirmed_on::text,
           confirmed_by, notes_members, notes_office
      from directory.hidden_entry`.execute(db);
  return rows;
}
