import { type Kysely, sql } from 'kysely';
import type { Language } from '../../platform/i18n/index.ts';
import type { FurtherPage } from './further-page.ts';

/** null when there is none at this address. */
export async function findFurtherPage(
  db: Kysely<unknown>,
  language: Language,
  slug: string,
): Promise<FurtherPage | null> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null;
  const { rows } = await sql<FurtherPage>`
    select ${title(language)} as title, case when ${isEnglish(language)} then body_en else body_de end as body,
        case when ${isEnglish(language)} then 'en' else 'de' end as language
      from about.page where slug = ${slug}`.execute(db);
  return rows[0] ?? null;
}

/** Those that stand on the page about the network, by title. */
export async function listFurtherPages(
  db: Kysely<unknown>,
  language: Language,
): Promise<readonly { slug: string; title: string; changed: string }[]> {
  const { rows } = await sql<{ slug: string; title: string; changed: string }>`
    select slug, ${title(language)} as title, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD') as changed
      from about.page where listed order by 2, slug`.execute(db);
  return rows;
}

function title(language: Language) {
  return sql`case when ${isEnglish(language)} then title_en else title_de end`;
}

function isEnglish(language: Language) {
  return sql`(${language === 'en'} and title_en is not null)`;
}
