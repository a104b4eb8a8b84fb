import { type Kysely, sql } from 'kysely';
import { freeSlug } from '../../../core/accounts/index.ts';
import { systemClock, type Temporal } from '../../../platform/clock/index.ts';
import type { Content, Listed, Wanted } from '../../../platform/editable.ts';
import { releaseMoment } from '../press/embargo.ts';

/** What is public, newest first, by words of its titles. */
export async function listPublished(db: Kysely<unknown>, wanted: Wanted): Promise<Listed> {
  const { rows } = await sql<{ key: string; title: string; total: number }>`
    select id::text as key, title_de as title, count(*) over ()::integer as total
      from publications.news
     where strpos(lower(title_de || ' ' || coalesce(title_en, '')), lower(${wanted.text})) > 0
     order by published_on desc, id
     limit ${wanted.limit} offset ${wanted.offset}`.execute(db);
  return { total: rows[0]?.total ?? 0, found: rows.map(({ key, title }) => ({ key, title })) };
}

/** As the form holds it; null when it is not public. */
export async function readNews(db: Kysely<unknown>, key: string): Promise<Content | null> {
  const { rows } = await sql<Content>`
    select kind, published_on::text as "publishedOn", title_de as "titleDe", lead_de as "leadDe",
        body_de as "bodyDe", coalesce(title_en, '') as "titleEn", lead_en as "leadEn",
        coalesce(body_en, '') as "bodyEn", files,
        coalesce(to_char(public_from at time zone 'Europe/Berlin', 'YYYY-MM-DD'), '') as "embargoDay",
        coalesce(to_char(public_from at time zone 'Europe/Berlin', 'HH24:MI'), '') as "embargoTime"
      from publications.news where id::text = ${key}`.execute(db);
  return rows[0] ?? null;
}

/** Whether another piece of news has this title. */
export async function isTitleTaken(
  db: Kysely<unknown>,
  title: string,
  key: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select from publications.news
     where lower(title_de) = lower(${title}) and id::text is distinct from ${key}`.execute(db);
  return rows.length > 0;
}

/** Whether anybody can read it now. */
export async function isReadable(db: Kysely<unknown>, key: string): Promise<boolean> {
  const { rows } = await sql`
    select from publications.news
     where id::text = ${key}
       and (public_from is null or public_from <= ${systemClock().toString()}::timestamptz)`.execute(
    db,
  );
  return rows.length > 0;
}

/** Writes the published row and answers its id; an address, once given, stays. */
export async function writeNews(
  db: Kysely<unknown>,
  key: string | null,
  content: Content,
  at: Temporal.Instant,
): Promise<string> {
  const publicFrom = releaseMoment(content);
  const { rows } = await sql<{ id: string }>`
    insert into publications.news as held (id, slug, kind, published_on, title_de, lead_de, body_de, title_en,
        lead_en, body_en, files, public_from, updated_at)
    values (coalesce(${key}::uuid, gen_random_uuid()), ${await slugFor(db, key, content)}, ${content.kind},
        ${content.publishedOn}::date, ${content.titleDe}, ${content.leadDe ?? ''}, ${content.bodyDe},
        nullif(${content.titleEn ?? ''}, ''), ${content.leadEn ?? ''}, nullif(${content.bodyEn ?? ''}, ''),
        ${JSON.stringify(content.files ?? [])}::jsonb,
        ${publicFrom?.toString() ?? null}::timestamptz, ${at.toString()}::timestamptz)
    on conflict (id) do update set kind = excluded.kind, published_on = excluded.published_on,
        title_de = excluded.title_de, lead_de = excluded.lead_de, body_de = excluded.body_de,
        title_en = excluded.title_en, lead_en = excluded.lead_en, body_en = excluded.body_en,
        files = excluded.files, public_from = excluded.public_from, updated_at = excluded.updated_at
    returning id`.execute(db);
  return rows[0]!.id;
}

export async function removeNews(db: Kysely<unknown>, key: string): Promise<void> {
  await sql`delete from publications.news where id::text = ${key}`.execute(db);
}

export async function slugOfNews(db: Kysely<unknown>, key: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    select slug from publications.news where id::text = ${key}`.execute(db);
  return rows[0]?.slug ?? null;
}

async function slugFor(db: Kysely<unknown>, key: string | null, content: Content): Promise<string> {
  const kept = key === null ? null : await slugOfNews(db, key);
  if (kept !== null) return kept;
  const { rows } = await sql<{ slug: string }>`select slug from publications.news`.execute(db);
  return freeSlug(
    `${content.publishedOn} ${content.titleDe}`,
    new Set(rows.map(({ slug }) => slug)),
  );
}
