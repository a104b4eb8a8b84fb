import { type Kysely, sql } from 'kysely';
import {
  freeSlug,
  removeOrganisations,
  saveOrganisations,
  usedSlugs,
} from '../../../core/accounts/index.ts';
import type { OrganisationKind } from '../../../platform/domain.ts';
import type { MemberType } from '../centre.ts';
import type { EntryRecord } from './record.ts';

/** Writes new and changed entries. What becomes hidden leaves every table that pages read (R96). */
export async function saveEntries(
  db: Kysely<unknown>,
  records: readonly EntryRecord[],
): Promise<void> {
  const hidden = records.filter(({ precision }) => precision === 'hidden');
  const open = records.filter(({ precision }) => precision !== 'hidden');
  await removeOrganisations(db, hidden.map(idOf));
  await sql`delete from directory.hidden_entry where id = any(${open.map(idOf)}::uuid[])`.execute(
    db,
  );
  await saveOrganisations(db, await organisationsOf(db, open));
  await savePublic(db, open);
  await saveHidden(db, hidden);
  await tellShelters(db);
}

async function organisationsOf(db: Kysely<unknown>, open: readonly EntryRecord[]) {
  const used = await usedSlugs(db);
  return open.map(({ id, name, type }) => {
    const slug = freeSlug(name, used);
    used.add(slug);
    return { id, slug, name, kind: kinds[type] };
  });
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
  const ids = open.map(idOf);
  await sql`delete from directory.entry where organisation_id = any(${ids}::uuid[])`.execute(db);
  await sql`
    insert into directory.entry (organisation_id, parent_id, type, description, precision, street, postal_code, town,
           land, serves, latitude, longitude, phone, email, website, languages, interpreted, forms, target_groups,
           services, hours, accessible, confirmed_on)
    select organisation_id, parent_id, type, description, precision, street, postal_code, town,
           land, serves, latitude, longitude, phone, email, website, languages, interpreted, forms, target_groups,
           services, hours, accessible, confirmed_on
      from json_populate_recordset(null::directory.entry, ${rows}::json)`.execute(db);
  await sql`delete from directory.office_note where organisation_id = any(${ids}::uuid[])`.execute(
    db,
  );
  await sql`
    insert into directory.office_note (organisation_id, source_id, confirmed_by, body)
    select organisation_id, source_id, confirmed_by, notes_office
      from json_to_recordset(${rows}::json)
           as r (organisation_id uuid, source_id text, confirmed_by text, notes_office text)`.execute(
    db,
  );
  await sql`delete from directory.member_note where organisation_id = any(${ids}::uuid[])`.execute(
    db,
  );
  await sql`
    insert into directory.member_note (organisation_id, body)
    select organisation_id, notes_members
      from json_to_recordset(${rows}::json) as r (organisation_id uuid, notes_members text)
     where notes_members is not null`.execute(db);
}

async function saveHidden(db: Kysely<unknown>, hidden: readonly EntryRecord[]): Promise<void> {
  await sql`delete from directory.hidden_entry where id = any(${hidden.map(idOf)}::uuid[])`.execute(
    db,
  );
  await sql`
    insert into directory.hidden_entry
    select * from json_populate_recordset(null::directory.hidden_entry, ${JSON.stringify(hidden)}::json)`.execute(
    db,
  );
}

/** That an organisation has protected places is all that pages learn of hidden entries. */
async function tellShelters(db: Kysely<unknown>): Promise<void> {
  await sql`
    update directory.entry e
       set has_shelter = s.has_shelter
      from (select p.organisation_id,
                   p.type = 'shelter'
                   or exists (select from directory.entry b
                               where b.parent_id = p.organisation_id and b.type = 'shelter')
                   or exists (select from directory.hidden_entry h
                               where h.parent_id = p.organisation_id) as has_shelter
              from directory.entry p) s
     where s.organisation_id = e.organisation_id
       and s.has_shelter is distinct from e.has_shelter`.execute(db);
}

function idOf({ id }: EntryRecord): string {
  return id;
}
