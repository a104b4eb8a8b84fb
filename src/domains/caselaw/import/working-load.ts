import { type Kysely, sql } from 'kysely';
import type { DecisionRecord } from '../decision.ts';
import type { Values } from './values.ts';
import type { Working } from './working.ts';

/** Decisions as they are stored; ids of others are passed over. */
export async function loadWorking(db: Kysely<unknown>, ids: readonly string[]): Promise<Working[]> {
  const { rows } = await sql<Stored>`
    select d.*, n.norms, f.file_numbers, p.paragraphs, i.previous, r.records
      from caselaw.decision d
      cross join lateral (
        select coalesce(array_agg(distinct raw), '{}') as norms from caselaw.norm_reference
         where decision_id = d.id and origin = 'listed') n
      cross join lateral (
        select coalesce(array_agg(number order by position), '{}') as file_numbers
          from caselaw.file_number where decision_id = d.id) f
      cross join lateral (
        select md5(string_agg(concat_ws(E'\t', part, coalesce(number, ''), heading, body), E'\n' order by position))
               as paragraphs
          from caselaw.paragraph where decision_id = d.id) p
      cross join lateral (
        select coalesce(array_agg(normalised), '{}') as previous from caselaw.citation
         where citing_id = d.id and relation = 'previous') i
      cross join lateral (
        select count(*)::int as records from caselaw.import_record where decision_id = d.id) r
     where d.id = any(${ids}::uuid[])`.execute(db);
  return rows.map(workingOf);
}

type Stored = Values & {
  readonly id: string;
  readonly slug: string;
  readonly court_id: string;
  readonly date: string;
  readonly first_file_number_key: string;
  readonly type_key: string;
  readonly ordinal: number;
  readonly type: string;
  readonly basis: DecisionRecord['basis'];
  readonly source: string;
  readonly edited_fields: readonly string[];
  readonly file_numbers: readonly string[];
  readonly records: number;
};

function workingOf(row: Stored): Working {
  return {
    id: row.id,
    isNew: false,
    slug: row.slug,
    formerSlug: null,
    identity: {
      courtId: row.court_id,
      date: row.date,
      firstFileNumberKey: row.first_file_number_key,
      typeKey: row.type_key,
    },
    ordinal: row.ordinal,
    type: row.type,
    basis: row.basis,
    source: row.source,
    fileNumbers: row.file_numbers,
    values: valuesIn(row),
    edited: new Set(row.edited_fields),
    records: row.records,
    changed: new Set(),
    paragraphs: null,
    previous: null,
  };
}

function valuesIn(row: Stored): Values {
  return {
    chamber: row.chamber,
    ecli: row.ecli,
    document_number: row.document_number,
    title: row.title,
    leitsaetze: row.leitsaetze,
    orientierungssatz: row.orientierungssatz,
    keywords: row.keywords,
    summary_de: row.summary_de,
    summary_en: row.summary_en,
    area: row.area,
    forms: row.forms,
    acts: row.acts,
    means: row.means,
    purposes: row.purposes,
    outcome: row.outcome,
    topic: row.topic,
    checked: row.checked,
    source_url: row.source_url,
    licence: row.licence,
    norms: [...row.norms].sort(),
    previous: [...row.previous].sort(),
    paragraphs: row.paragraphs,
  };
}
