import { type Kysely, sql } from 'kysely';
import { compareSections, type Law } from '../norm.ts';
import { type Article, articleKey, type Instrument, type InstrumentDate } from './instrument.ts';

/** Every instrument, oldest first. */
export async function listInstruments(db: Kysely<unknown>): Promise<Instrument[]> {
  return readInstruments(db, null);
}

/** null when the law is no instrument. */
export async function findInstrument(db: Kysely<unknown>, law: string): Promise<Instrument | null> {
  return (await readInstruments(db, law))[0] ?? null;
}

/** In the order of the instrument. */
export async function listArticles(db: Kysely<unknown>, law: string): Promise<Article[]> {
  const { rows } = await sql<ArticleRow>`${articles} where a.law_id = ${law}`.execute(db);
  return rows.map(articleOf).sort((a, b) => compareSections(a.section, b.section));
}

/** Of each reference whose article is known, in the order of the references. */
export async function findArticles(
  db: Kysely<unknown>,
  references: readonly Pick<Article, 'law' | 'section'>[],
): Promise<Article[]> {
  const asked = JSON.stringify(references.map(({ law, section }) => ({ law, section })));
  const { rows } = await sql<ArticleRow>`
    ${articles}
      join (select distinct law, section
              from json_to_recordset(${asked}::json) as r (law text, section text)) asked
        on (asked.law, asked.section) = (a.law_id, a.section)`.execute(db);
  const found = new Map(rows.map((row) => [articleKey(row), articleOf(row)]));
  return references.flatMap((one) => found.get(articleKey(one)) ?? []);
}

/** The articles whose address, instrument or titles hold the words; '' finds all. */
export async function searchArticles(
  db: Kysely<unknown>,
  {
    text,
    limit,
    offset,
  }: { readonly text: string; readonly limit: number; readonly offset: number },
): Promise<{ total: number; articles: Article[] }> {
  const { rows } = await sql<ArticleRow & { total: number }>`
    select found.*, count(*) over ()::integer as total
      from (${articles}) found
     where strpos(lower(concat_ws(' ', abbreviation, 'Art. ' || section, "titleDe", "titleEn")), lower(${text})) > 0
     order by law, substring(section from '^[0-9]+')::int, section
     limit ${limit} offset ${offset}`.execute(db);
  return { total: rows[0]?.total ?? 0, articles: rows.map(articleOf) };
}

type InstrumentRow = Pick<
  Instrument,
  'number' | 'adoptedOn' | 'verified' | 'source' | 'sourceUrl'
> & {
  id: string;
  abbreviation: string;
  kind: Law['kind'];
  titleDe: string;
  titleEn: string;
  placeDe: string | null;
  placeEn: string | null;
  dates: InstrumentDate[];
  chapters: { key: string; titleDe: string; titleEn: string }[];
};

async function readInstruments(db: Kysely<unknown>, law: string | null): Promise<Instrument[]> {
  const { rows } = await sql<InstrumentRow>`
    select l.id, l.abbreviation, l.kind, title_de as "titleDe", title_en as "titleEn", number,
           adopted_on::text as "adoptedOn", place_de as "placeDe", place_en as "placeEn",
           verified, i.source, source_url as "sourceUrl", dates, chapters
      from norms.instrument i join norms.law l on l.id = i.law_id
     where ${law}::text is null or i.law_id = ${law}
     order by adopted_on, l.id`.execute(db);
  return rows.map(instrumentOf);
}

function instrumentOf(row: InstrumentRow): Instrument {
  const { id, abbreviation, kind, titleDe, titleEn, placeDe, placeEn, chapters, ...rest } = row;
  return {
    ...rest,
    law: { id, abbreviation, kind },
    title: { de: titleDe, en: titleEn },
    place: placeDe === null ? null : { de: placeDe, en: placeEn ?? placeDe },
    chapters: chapters.map((one) => ({
      key: one.key,
      title: { de: one.titleDe, en: one.titleEn },
    })),
  };
}

type ArticleRow = Omit<Article, 'title' | 'sentence'> & {
  titleDe: string;
  titleEn: string;
  sentenceDe: string;
  sentenceEn: string;
};

const articles = sql`
  select a.law_id as law, l.abbreviation, a.section, a.chapter,
         a.title_de as "titleDe", a.title_en as "titleEn",
         a.sentence_de as "sentenceDe", a.sentence_en as "sentenceEn",
         a.verified, a.source, a.source_url as "sourceUrl"
    from norms.article a join norms.law l on l.id = a.law_id`;

function articleOf(row: ArticleRow): Article {
  const { law, abbreviation, section, chapter, verified, source, sourceUrl } = row;
  return {
    law,
    abbreviation,
    section,
    chapter,
    title: { de: row.titleDe, en: row.titleEn },
    sentence: { de: row.sentenceDe, en: row.sentenceEn },
    verified,
    source,
    sourceUrl,
  };
}
