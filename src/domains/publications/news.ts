import { type Kysely, sql } from 'kysely';
import type { Language } from '../../platform/i18n/index.ts';
import type { NewsHead, NewsItem } from './news-item.ts';

type Page = { readonly limit: number; readonly offset: number };

/** Newest first. */
export async function listNews(
  db: Kysely<unknown>,
  language: Language,
  { limit, offset }: Page,
): Promise<{ total: number; found: readonly NewsHead[] }> {
  const { rows } = await sql<NewsHead & { total: number }>`
    select ${head(language)}, count(*) over ()::integer as total
      from publications.news
     order by published_on desc, id
     limit ${limit} offset ${offset}`.execute(db);
  return { total: rows[0]?.total ?? 0, found: rows.map(({ total: _, ...found }) => found) };
}

/** null when there is none at this address. */
export async function findNews(
  db: Kysely<unknown>,
  language: Language,
  slug: string,
): Promise<NewsItem | null> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null;
  const { rows } = await sql<NewsItem>`
    select ${head(language)}, case when ${isEnglish(language)} then body_en else body_de end as body, files
      from publications.news where slug = ${slug}`.execute(db);
  return rows[0] ?? null;
}

export async function listNewsAddresses(
  db: Kysely<unknown>,
): Promise<readonly { slug: string; changed: string }[]> {
  const { rows } = await sql<{ slug: string; changed: string }>`
    select slug, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD') as changed
      from publications.news order by slug`.execute(db);
  return rows;
}

function head(language: Language) {
  return sql`id, slug, kind, published_on::text as "publishedOn",
    case when ${isEnglish(language)} then title_en else title_de end as title,
    case when ${isEnglish(language)} then lead_en else lead_de end as lead,
    case when ${isEnglish(language)} then 'en' else 'de' end as language,
    to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as updated`;
}

function isEnglish(language: Language) {
  return sql`(${language === 'en'} and title_en is not null)`;
}
