import { type Kysely, sql } from 'kysely';

/** What of a decision can be searched. */
export type Document = {
  readonly id: string;
  readonly courtId: string;
  /** "BGH", "Bundesgerichtshof". */
  readonly courtNames: readonly string[];
  readonly courtType: string;
  readonly level: number;
  readonly chamber: string | null;
  /** ISO 8601. */
  readonly date: string;
  readonly type: string;
  readonly ecli: string | null;
  readonly area: string | null;
  readonly forms: readonly string[];
  readonly title: string | null;
  readonly keywords: readonly string[];
  readonly fileNumbers: readonly string[];
  readonly leitsaetze: readonly string[];
  /** Orientierungssatz, summaries, practice note, reasoning points. */
  readonly summaries: readonly string[];
  readonly hasSummary: boolean;
  readonly hasFullText: boolean;
  readonly norms: readonly DocumentNorm[];
  /** How the court lists its norms. */
  readonly normTexts: readonly string[];
  readonly paragraphs: readonly string[];
};

export type DocumentNorm = {
  readonly law: string;
  readonly section: string | null;
  readonly detail: string;
  readonly version: string | null;
  readonly raw: string;
};

/** Bounds the marks of one decision; the longest lists of norms have some hundred. */
const mostNorms = 300;

/** The decisions of `ids` with their texts, in no order; those that are not there are left out. */
export async function readDocuments(
  db: Kysely<unknown>,
  ids: readonly string[],
): Promise<Document[]> {
  const { rows } = await sql<Document>`
    select d.id, c.id as "courtId", array[c.short_name, c.name] as "courtNames", c.type as "courtType", c.level,
           d.chamber, d.date::text, d.type, d.ecli, d.area, d.forms, d.title, d.keywords, d.leitsaetze,
           array_remove(array[d.orientierungssatz, d.summary_de, d.summary_en, d.summary_plain, d.practice_note]
             || array(select jsonb_array_elements(d.reasoning) ->> 'point'), null) as summaries,
           coalesce(d.summary_de, d.summary_en, d.summary_plain) is not null as "hasSummary", d.has_full_text as "hasFullText",
           array(select number from caselaw.file_number f where f.decision_id = d.id order by position) as "fileNumbers",
           coalesce((
             select jsonb_agg(jsonb_build_object('law', law_id, 'section', section, 'detail', detail,
                                                 'version', version, 'raw', raw))
               from (select * from caselaw.norm_reference n
                      where n.decision_id = d.id and n.law_id is not null
                      order by origin, occurrences desc limit ${mostNorms}) n), '[]') as norms,
           array(select distinct raw from caselaw.norm_reference n
                  where n.decision_id = d.id and origin = 'listed' order by raw) as "normTexts",
           array(select body from caselaw.paragraph p where p.decision_id = d.id order by position) as paragraphs
      from caselaw.decision d
      join caselaw.court c on c.id = d.court_id
     where d.id = any(${ids}::uuid[])`.execute(db);
  return rows;
}
