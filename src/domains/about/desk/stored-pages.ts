import { type Kysely, sql } from 'kysely';
import { freeSlug } from '../../../core/accounts/index.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Content, Listed, Wanted } from '../../../platform/editable.ts';

/** What is public, by title. */
export async function listPages(db: Kysely<unknown>, wanted: Wanted): Promise<Listed> {
  const { rows } = await sql<{ key: string; title: string; total: number }>`
    select id::text as key, title_de as title, count(*) over ()::integer as total
      from about.page where strpos(lower(title_de), lower(${wanted.text})) > 0
     order by title_de, id limit ${wanted.limit} offset ${wanted.offset}`.execute(db);
  return { total: rows[0]?.total ?? 0, found: rows.map(({ key, title }) => ({ key, title })) };
}

/** As the form holds it; null when it is not public. */
export async function readPage(db: Kysely<unknown>, key: string): Promise<Content | null> {
  const { rows } = await sql<Content>`
    select title_de as "titleDe", body_de as "bodyDe", coalesce(title_en, '') as "titleEn",
        coalesce(body_en, '') as "bodyEn", case when listed then 'yes' else 'no' end as listed
      from about.page where id::text = ${key}`.execute(db);
  return rows[0] ?? null;
}

/** Writes the published row and answers its id; an address, once given, stays. */
export async function writePage(
  db: Kysely<unknown>,
  key: string | null,
  content: Content,
  at: Temporal.Instant,
): Promise<string> {
  const slug = (key && (await slugOfPage(db, key))) ?? (await freePageSlug(db, content));
  const { rows } = await sql<{ id: string }>`
    insert into about.page (id, slug, title_de, body_de, title_en, body_en, listed, updated_at)
    values (coalesce(${key}::uuid, gen_random_uuid()), ${slug}, ${content.titleDe}, ${content.bodyDe},
        nullif(${content.titleEn ?? ''}, ''), nullif(${content.bodyEn ?? ''}, ''), ${content.listed !== 'no'},
        ${at.toString()}::timestamptz)
    on conflict (id) do update set title_de = excluded.title_de, body_de = excluded.body_de,
        title_en = excluded.title_en, body_en = excluded.body_en, listed = excluded.listed,
        updated_at = excluded.updated_at
    returning id`.execute(db);
  return rows[0]!.id;
}

export async function removePage(db: Kysely<unknown>, key: string): Promise<void> {
  await sql`delete from about.page where id::text = ${key}`.execute(db);
}

export async function slugOfPage(db: Kysely<unknown>, key: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    select slug from about.page where id::text = ${key}`.execute(db);
  return rows[0]?.slug ?? null;
}

async function freePageSlug(db: Kysely<unknown>, content: Content): Promise<string> {
  const { rows } = await sql<{ slug: string }>`select slug from about.page`.execute(db);
  return freeSlug(String(content.titleDe), new Set(rows.map(({ slug }) => slug)));
}
