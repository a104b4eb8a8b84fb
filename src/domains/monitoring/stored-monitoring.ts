import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { Document, Round } from './monitoring.ts';
import type { Recommendation } from './recommendation.ts';

/** Writes what pages read; the body is there. */
export async function writeRound(db: Kysely<unknown>, round: Round): Promise<void> {
  const { id, body, number, title, theme, milestones } = round;
  await sql`
    insert into monitoring.round (id, body_id, number, title_de, title_en, theme_de, theme_en, milestones)
    values (${id}, ${body}, ${number}, ${title.de}, ${title.en}, ${theme?.de ?? null}, ${theme?.en ?? null},
           ${JSON.stringify(milestones)}::jsonb)
        on conflict (id) do update
       set body_id = excluded.body_id, number = excluded.number, title_de = excluded.title_de,
           title_en = excluded.title_en, theme_de = excluded.theme_de, theme_en = excluded.theme_en,
           milestones = excluded.milestones`.execute(db);
}

/** Writes what pages read; body and round are there. */
export async function writeDocument(db: Kysely<unknown>, document: Document): Promise<void> {
  const { id, symbol, body, round, title, dated, url, verified, source, sourceUrl } = document;
  await sql`
    insert into monitoring.document (id, symbol, body_id, round_id, title_de, title_en, dated, url,
           verified, source, source_url)
    values (${id}, ${symbol}, ${body}, ${round}, ${title.de}, ${title.en}, ${dated}, ${url},
           ${verified}, ${source}, ${sourceUrl})
        on conflict (id) do update
       set symbol = excluded.symbol, body_id = excluded.body_id, round_id = excluded.round_id,
           title_de = excluded.title_de, title_en = excluded.title_en, dated = excluded.dated,
           url = excluded.url, verified = excluded.verified, source = excluded.source,
           source_url = excluded.source_url`.execute(db);
}

/** Writes what pages read; body, round, document, articles and what it repeats are there. */
export async function writeRecommendation(
  db: Kysely<unknown>,
  one: Recommendation,
  at: Temporal.Instant,
): Promise<void> {
  const { response } = one;
  await sql`
    insert into monitoring.recommendation (id, body_id, round_id, document_id, paragraph, urgency,
           text_de, text_en, topics, addressees, by_state, first_raised, repeats_id, response,
           response_de, response_en, response_source, next_report_on, assessments, verified, source,
           source_url, updated_at)
    values (${one.id}, ${one.body}, ${one.round}, ${one.document}, ${one.paragraph}, ${one.urgency},
           ${one.text.de}, ${one.text.en}, ${one.topics}, ${one.addressees}, ${one.byState},
           ${one.firstRaised}, ${one.repeats}, ${response?.kind ?? null},
           ${response?.text.de ?? null}, ${response?.text.en ?? null}, ${response?.source ?? null},
           ${one.nextReportOn}, ${JSON.stringify(one.assessments)}::jsonb, ${one.verified},
           ${one.source}, ${one.sourceUrl}, ${at.toString()}::timestamptz)
        on conflict (id) do update
       set body_id = excluded.body_id, round_id = excluded.round_id, document_id = excluded.document_id,
           paragraph = excluded.paragraph, urgency = excluded.urgency, text_de = excluded.text_de,
           text_en = excluded.text_en, topics = excluded.topics, addressees = excluded.addressees,
           by_state = excluded.by_state, first_raised = excluded.first_raised,
           repeats_id = excluded.repeats_id, response = excluded.response,
           response_de = excluded.response_de, response_en = excluded.response_en,
           response_source = excluded.response_source, next_report_on = excluded.next_report_on,
           assessments = excluded.assessments, verified = excluded.verified, source = excluded.source,
           source_url = excluded.source_url, updated_at = excluded.updated_at`.execute(db);
  await sql`
    delete from monitoring.recommendation_article where recommendation_id = ${one.id}`.execute(db);
  await sql`
    insert into monitoring.recommendation_article (recommendation_id, law_id, section)
    select distinct ${one.id}, law, section
      from json_to_recordset(${JSON.stringify(one.articles)}::json) as a (law text, section text)`.execute(
    db,
  );
}

/** What repeated it repeats what it repeated itself, so that the chain holds, also when it comes back. */
export async function removeRecommendation(db: Kysely<unknown>, id: string): Promise<void> {
  await sql`
    update monitoring.recommendation later set repeats_id = gone.repeats_id
      from monitoring.recommendation gone
     where gone.id = ${id} and later.repeats_id = gone.id`.execute(db);
  await sql`delete from monitoring.recommendation where id = ${id}`.execute(db);
}

/** Its recommendations remain, without it. */
export async function removeDocument(db: Kysely<unknown>, id: string): Promise<void> {
  await sql`update monitoring.recommendation set document_id = null where document_id = ${id}`.execute(
    db,
  );
  await sql`delete from monitoring.document where id = ${id}`.execute(db);
}
