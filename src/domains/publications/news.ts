import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { NewsHead, NewsItem, NewsKind } from './news-item.ts';

type Wanted = {
  /** What waits for a later moment is left out. */
  readonly at: Temporal.Instant;
  /** Without it, of all kinds. */
  readonly kind?: NewsKind | null | undefined;
  readonly limit: number;
  readonly offset: number;
};

/** Newest first. */
export async function listNews(
  db: Kysely<unknown>,
  language: Language,
  { at, kind = null, limit, offset }: Wanted,
): Promise<{ total: number; found: readonly NewsHead[] }> {
  const { rows } = await sql<NewsHead & { total: number }>`
    select ${head(language)}, count(*) over ()::integer as total
      from publications.news
     where ${isPublic(at)} and (${kind}::text is null or kind = ${kind})
     order by published_on desc, id
     limit ${limit} offset ${offset}`.execute(db);
  return { total: rows[0]?.total ?? 0, found: rows.map(({ total: _, ...found }) => found) };
}

/** null when there is none at this address, or none yet. */
export async function findNews(
  db: Kysely<unknown>,
  language: Language,
  slug: string,
  at: Temporal.Instant,
): Promise<NewsItem | null> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null;
  const { rows } = await sql<NewsItem>`
    select ${head(language)}, case when ${isEnglish(language)} then body_en else body_de end as body, files,
        ${instant(sql`public_from`)} as "publicFrom"
      from publications.news where slug = ${slug} and ${isPublic(at)}`.execute(db);
  return rows[0] ?? null;
}

export async function listNewsAddresses(
  db: Kysely<unknown>,
  at: Temporal.Instant,
): Promise<readonly { slug: string; changed: string }[]> {
  const { rows } = await sql<{ slug: string; changed: string }>`
    select slug, to_char(${updated} at time zone 'UTC', 'YYYY-MM-DD') as changed
      from publications.news where ${isPublic(at)} order by slug`.execute(db);
  return rows;
}

function head(language: Language) {
  return sql`id, slug, kind, published_on::text as "publishedOn",
    case when ${isEnglish(language)} then title_en else title_de end as title,
    case when ${isEnglish(language)} then lead_en else lead_de end as lead,
    case when ${isEnglish(language)} then 'en' else 'de' end as language,
    ${instant(updated)} as updated`;
}

const updated = sql`greatest(updated_at, public_from)`;

function instant(value: RawBuilder<unknown>) {
  return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

function isPublic(at: Temporal.Instant) {
  return sql`(public_from is null or public_from <= ${at.toString()}::timestamptz)`;
}

function isEnglish(language: Language) {
  return sql`(${language === 'en'} and title_en is not null)`;
}
