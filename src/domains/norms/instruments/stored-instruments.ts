import { type Kysely, sql } from 'kysely';
import type { Article, Instrument } from './instrument.ts';

/** Writes what pages read; the law is there. */
export async function writeInstrument(db: Kysely<unknown>, instrument: Instrument): Promise<void> {
  const { law, title, number, adoptedOn, place, verified, source, sourceUrl } = instrument;
  const dates = JSON.stringify(instrument.dates);
  const chapters = JSON.stringify(
    instrument.chapters.map(({ key, title: { de, en } }) => ({ key, titleDe: de, titleEn: en })),
  );
  await sql`
    insert into norms.instrument (law_id, title_de, title_en, number, adopted_on, place_de, place_en,
           verified, source, source_url, dates, chapters)
    values (${law.id}, ${title.de}, ${title.en}, ${number}, ${adoptedOn}::date, ${place?.de ?? null},
           ${place?.en ?? null}, ${verified}, ${source}, ${sourceUrl}, ${dates}::jsonb, ${chapters}::jsonb)
        on conflict (law_id) do update
       set title_de = excluded.title_de, title_en = excluded.title_en, number = excluded.number,
           adopted_on = excluded.adopted_on, place_de = excluded.place_de, place_en = excluded.place_en,
           verified = excluded.verified, source = excluded.source, source_url = excluded.source_url,
           dates = excluded.dates, chapters = excluded.chapters`.execute(db);
}

/** Writes what pages read; the instruments are there. */
export async function writeArticles(
  db: Kysely<unknown>,
  articles: readonly Omit<Article, 'abbreviation'>[],
): Promise<void> {
  const rows = JSON.stringify(
    articles.map(({ law, section, chapter, title, sentence, verified, source, sourceUrl }) => ({
      law_id: law,
      section,
      chapter,
      title_de: title.de,
      title_en: title.en,
      sentence_de: sentence.de,
      sentence_en: sentence.en,
      verified,
      source,
      source_url: sourceUrl,
    })),
  );
  await sql`
    insert into norms.norm (law_id, section, sign)
    select law_id, section, 'Art.' from json_populate_recordset(null::norms.article, ${rows}::json)
        on conflict do nothing`.execute(db);
  await sql`
    insert into norms.article
    select * from json_populate_recordset(null::norms.article, ${rows}::json)
        on conflict (law_id, section) do update
       set chapter = excluded.chapter, title_de = excluded.title_de, title_en = excluded.title_en,
           sentence_de = excluded.sentence_de, sentence_en = excluded.sentence_en,
           verified = excluded.verified, source = excluded.source, source_url = excluded.source_url`.execute(
    db,
  );
}

/** The norm stays: decisions and recommendations may name it. */
export async function removeArticle(
  db: Kysely<unknown>,
  { law, section }: Pick<Article, 'law' | 'section'>,
): Promise<void> {
  await sql`delete from norms.article where law_id = ${law} and section = ${section}`.execute(db);
}
