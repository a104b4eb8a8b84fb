import { type Kysely, sql } from 'kysely';
import type { Listed, ReadContent, Wanted } from '../../../platform/editable.ts';
import { knownEntries } from '../import/known-entries.ts';
import { isUuid } from '../uuid.ts';
import { contentOf } from './content.ts';
import type { Parent } from './form.ts';

/** Entries by name, public and, as far as row-level security lets through, hidden ones. */
export async function listEntries(
  db: Kysely<unknown>,
  { text, organisationId, limit, offset }: Wanted,
): Promise<Listed> {
  const wanted = sql`(
    select e.key, e.title from (
      select o.id::text as key, o.name as title, o.id as organisation_id
        from directory.entry join accounts.organisation o on o.id = organisation_id
       union all
      select id::text, name, coalesce(organisation_id, ${office}) from directory.hidden_entry) e
     where (${organisationId}::uuid is null or e.organisation_id = ${organisationId}::uuid)
       and strpos(lower(e.title), lower(${text})) > 0)`;
  const { rows: found } = await sql<Listed['found'][number]>`
    select key, title from ${wanted} wanted order by title collate "de-x-icu", key
     limit ${limit} offset ${offset}`.execute(db);
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from ${wanted} wanted`.execute(db);
  return { total: rows[0]?.total ?? 0, found };
}

/** null: there is none of this id, or the transaction may not see it. */
export async function readEntryContent(
  db: Kysely<unknown>,
  key: string,
): Promise<ReadContent | null> {
  const [record] = isUuid(key) ? await knownEntries(db, key) : [];
  if (!record) return null;
  const organisationId = record.precision === 'hidden' ? await holderOf(db, key) : key;
  return { content: contentOf(record), organisationId };
}

const office = sql`(select id from accounts.organisation where kind = 'office')`;

async function holderOf(db: Kysely<unknown>, hiddenId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select coalesce(organisation_id, ${office}) as id from directory.hidden_entry
     where id = ${hiddenId}::uuid`.execute(db);
  return rows[0]?.id ?? null;
}

/** What an entry may be a branch of: every public one but itself and those below it. */
export async function possibleParents(
  db: Kysely<unknown>,
  key: string | null,
): Promise<readonly Parent[]> {
  const { rows } = await sql<Parent>`
    with recursive below as (
      select ${key}::uuid as id
       union
      select e.organisation_id from directory.entry e join below on e.parent_id = below.id)
    select o.id, o.name from directory.entry e join accounts.organisation o on o.id = e.organisation_id
     where not exists (select from below where below.id = o.id)
     order by o.name collate "de-x-icu"`.execute(db);
  return rows;
}

export async function parentNamed(
  db: Kysely<unknown>,
  id: string | null,
): Promise<{ slug: string; name: string } | null> {
  if (id === null || !isUuid(id)) return null;
  const { rows } = await sql<{ slug: string; name: string }>`
    select slug, name from accounts.organisation where id = ${id}::uuid`.execute(db);
  return rows[0] ?? null;
}

/** Of a public entry; null when it is hidden or withdrawn. */
export async function slugOfEntry(db: Kysely<unknown>, key: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    select o.slug from directory.entry e join accounts.organisation o on o.id = e.organisation_id
     where o.id = ${key}::uuid`.execute(db);
  return rows[0]?.slug ?? null;
}
