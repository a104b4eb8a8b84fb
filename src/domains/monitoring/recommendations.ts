import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { RecommendationFilter } from './filter.ts';
import type { Recommendation } from './recommendation.ts';

export type Page = { readonly limit: number; readonly offset: number };

/** By body, round and paragraph. */
export async function listRecommendations(
  db: Kysely<unknown>,
  filter: RecommendationFilter,
  { limit, offset }: Page = { limit: 10_000, offset: 0 },
): Promise<{ readonly total: number; readonly found: readonly Recommendation[] }> {
  const { rows } = await sql<RecommendationRow & { total: number }>`
    select found.*, count(*) over ()::integer as total
      from (${recommendations} where ${conditionsOf(filter)}) found
     order by position, number nulls last, substring(paragraph from '^[0-9]+')::integer nulls last,
           paragraph, id
     limit ${limit} offset ${offset}`.execute(db);
  return { total: rows[0]?.total ?? 0, found: rows.map(recommendationOf) };
}

/** Of each id that is known, in their order. */
export async function findRecommendations(
  db: Kysely<unknown>,
  ids: readonly string[],
): Promise<Recommendation[]> {
  const { rows } = await sql<RecommendationRow>`
    ${recommendations} where r.id = any(${ids})`.execute(db);
  const found = new Map(rows.map((row) => [row.id, recommendationOf(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** What the recommendation repeats and what repeats it, over any number of rounds, itself included. */
export async function findChain(db: Kysely<unknown>, id: string): Promise<Recommendation[]> {
  const { rows } = await sql<RecommendationRow>`
    with recursive chain (id) as (
      select ${id}::text
      union
      select linked.id
        from chain,
             lateral (select repeats_id as id from monitoring.recommendation where id = chain.id
                      union all
                      select id from monitoring.recommendation where repeats_id = chain.id) linked
       where linked.id is not null)
    select found.* from (${recommendations} where r.id in (select id from chain)) found
     order by number nulls last, id`.execute(db);
  return rows.map(recommendationOf);
}

export type Change = { readonly recommendation: Recommendation; readonly updated: string };

/** The recommendations that were entered or changed last, newest first. updated: ISO 8601 instant. */
export async function listChanges(db: Kysely<unknown>, limit: number): Promise<Change[]> {
  const { rows } = await sql<RecommendationRow>`
    ${recommendations} order by r.updated_at desc, r.id limit ${limit}`.execute(db);
  return rows.map((row) => ({ recommendation: recommendationOf(row), updated: row.updated }));
}

type RecommendationRow = Omit<Recommendation, 'text' | 'response'> & {
  textDe: string | null;
  textEn: string | null;
  responseKind: NonNullable<Recommendation['response']>['kind'] | null;
  responseDe: string | null;
  responseEn: string | null;
  responseSource: string | null;
  position: number;
  number: number | null;
  updated: string;
};

const recommendations = sql`
  select r.id, r.body_id as body, r.round_id as round, r.document_id as document, r.paragraph,
         r.urgency, r.text_de as "textDe", r.text_en as "textEn", r.topics, r.addressees,
         r.by_state as "byState", r.first_raised as "firstRaised", r.repeats_id as repeats,
         r.response as "responseKind", r.response_de as "responseDe", r.response_en as "responseEn",
         r.response_source as "responseSource", r.next_report_on as "nextReportOn",
         r.assessments, r.verified, r.source, r.source_url as "sourceUrl",
         b.position, o.number,
         to_char(r.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as updated,
         (select coalesce(json_agg(json_build_object('law', law_id, 'section', section)
                   order by law_id, substring(section from '^[0-9]+')::integer, section), '[]')
            from monitoring.recommendation_article a where a.recommendation_id = r.id) as articles
    from monitoring.recommendation r
    join monitoring.body b on b.id = r.body_id
    left join monitoring.round o on o.id = r.round_id`;

function conditionsOf(filter: RecommendationFilter): RawBuilder<unknown> {
  const { text, body, round, topic, article, urgency, addressee, state, verified } = filter;
  const [law = '', section] = (article ?? '').split('/');
  const conditions = [
    body !== undefined && sql`r.body_id = ${body}`,
    round !== undefined && sql`r.round_id = ${round}`,
    topic !== undefined && sql`${topic} = any(r.topics)`,
    article !== undefined &&
      sql`exists (select from monitoring.recommendation_article a
                   where a.recommendation_id = r.id and a.law_id = ${law}
                     and (${section ?? null}::text is null or a.section = ${section ?? null}))`,
    urgency !== undefined && sql`r.urgency = ${urgency}`,
    addressee !== undefined && sql`${addressee} = any(r.addressees)`,
    state !== undefined && sql`coalesce((${newestState}), 'none') = ${state}`,
    verified !== undefined && sql`r.verified = ${verified}`,
    text !== undefined &&
      sql`r.words @@ (websearch_to_tsquery('german', ${text}) || websearch_to_tsquery('english', ${text}))`,
  ].filter((one) => one !== false);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** As newestAssessment in recommendation.ts. */
const newestState = sql`
  select one ->> 'state'
    from jsonb_array_elements(r.assessments) with ordinality as entered (one, place)
   where one ->> 'by' = 'network'
   order by rpad(one ->> 'on', 10, '-01-01') desc, place desc limit 1`;

function recommendationOf(row: RecommendationRow): Recommendation {
  const { id, body, round, document, paragraph, urgency, articles, topics, addressees } = row;
  const { byState, firstRaised, repeats, nextReportOn, assessments } = row;
  const { verified, source, sourceUrl, responseKind } = row;
  return {
    id,
    body,
    round,
    document,
    paragraph,
    urgency,
    text: { de: row.textDe, en: row.textEn },
    articles,
    topics,
    addressees,
    byState,
    firstRaised,
    repeats,
    response: responseKind && {
      kind: responseKind,
      text: { de: row.responseDe ?? '', en: row.responseEn ?? '' },
      source: row.responseSource ?? '',
    },
    nextReportOn,
    assessments,
    verified,
    source,
    sourceUrl,
  };
}
