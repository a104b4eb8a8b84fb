import { type Kysely, sql } from 'kysely';
import type { Body, Document, Round } from './monitoring.ts';

/** In the order of lists. */
export async function listBodies(db: Kysely<unknown>): Promise<Body[]> {
  const { rows } = await sql<Body>`
    select id, json_build_object('de', short_de, 'en', short_en) as short,
           json_build_object('de', name_de, 'en', name_en) as name, instruments
      from monitoring.body order by position`.execute(db);
  return rows;
}

/** By body and number. */
export async function listRounds(db: Kysely<unknown>): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select r.id, body_id as body, number,
           json_build_object('de', title_de, 'en', title_en) as title,
           case when theme_de is not null
                then json_build_object('de', theme_de, 'en', coalesce(theme_en, theme_de)) end as theme,
           milestones
      from monitoring.round r join monitoring.body b on b.id = r.body_id
     order by b.position, number`.execute(db);
  return rows;
}

/** By body, newest first. */
export async function listDocuments(db: Kysely<unknown>): Promise<Document[]> {
  const { rows } = await sql<Document>`
    select d.id, symbol, body_id as body, round_id as round,
           json_build_object('de', title_de, 'en', title_en) as title, dated, url,
           verified, source, source_url as "sourceUrl"
      from monitoring.document d join monitoring.body b on b.id = d.body_id
     order by b.position, rpad(dated, 10, '-01-01') desc nulls last, d.id`.execute(db);
  return rows;
}
