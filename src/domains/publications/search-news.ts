import { type Kysely, sql } from 'kysely';
import { type Language, languages } from '../../platform/i18n/index.ts';
import type { KeptSource, SearchText } from '../../platform/search.ts';
import { withoutMarkdown } from '../../platform/text/index.ts';
import { insertFigures } from './press/figures.ts';

/** News and press releases in each language in which they exist. */
export const newsSearch: KeptSource = {
  kind: 'news',
  label: { de: 'Aktuelles und Presse', en: 'News and press' },
  weight: 120,
  texts: async ({ db }, ids) => {
    const rows = await readRows(db, ids);
    const texts = await Promise.all(
      rows.flatMap((row) => languages.map((language) => textIn(db, row, language))),
    );
    return texts.filter((text) => text !== null);
  },
};

async function textIn(
  db: Kysely<unknown>,
  { slug, day, publicFrom, texts }: Row,
  language: Language,
): Promise<SearchText | null> {
  const { title, lead, body } = texts[language];
  if (title === null) return null;
  const { text } = await insertFigures(db, body ?? '', language);
  return {
    id: slug,
    language,
    title,
    body: [lead, withoutMarkdown(text)].filter(Boolean).join('\n'),
    path: `/:language/aktuelles/${slug}`,
    note: '',
    date: day,
    ...(publicFrom === null ? {} : { publicFrom }),
  };
}

type Text = { title: string | null; lead: string; body: string | null };
type Row = { slug: string; day: string; publicFrom: string | null; texts: { de: Text; en: Text } };

async function readRows(db: Kysely<unknown>, ids: readonly string[] | null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select slug, published_on::text as day,
        to_char(public_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publicFrom",
        jsonb_build_object(
        'de', jsonb_build_object('title', title_de, 'lead', lead_de, 'body', body_de),
        'en', jsonb_build_object('title', title_en, 'lead', lead_en, 'body', body_en)) as texts
      from publications.news where ${ids === null} or slug = any(${ids ?? []}::text[])`.execute(db);
  return rows;
}
