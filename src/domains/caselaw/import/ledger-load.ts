import { type Kysely, sql } from 'kysely';
import type { DecisionRecord } from '../decision.ts';
import { type ImportRecord, Ledger, recordKey } from './ledger.ts';
import type { Prepared } from './prepare.ts';
import type { Values } from './values.ts';
import type { Working } from './working.ts';

/** A ledger of what is stored about the records of a batch. */
export async function loadLedger(db: Kysely<unknown>, batch: readonly Prepared[]): Promise<Ledger> {
  const ledger = new Ledger();
  for (const record of await loadRecords(db, batch)) ledger.addRecord(record);
  const pending = batch.filter((one) => ledger.records.get(recordKey(one))?.hash !== one.hash);
  const known = pending.flatMap((one) => ledger.records.get(recordKey(one))?.decisionId ?? []);
  for (const decision of await loadDecisions(db, pending, known)) ledger.addDecision(decision);
  return ledger;
}

async function loadRecords(
  db: Kysely<unknown>,
  batch: readonly Prepared[],
): Promise<ImportRecord[]> {
  const keys = JSON.stringify(
    batch.map(({ source, sourceId }) => ({ source, source_id: sourceId })),
  );
  const { rows } = await sql<ImportRecord>`
    select r.source, r.source_id as "sourceId", r.decision_id as "decisionId", r.hash,
           r.conflicts as findings, r.fields
      from json_to_recordset(${keys}::json) as k (source text, source_id text)
      join caselaw.import_record r using (source, source_id)`.execute(db);
  return rows;
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

/** Those of the same identity, of the same ECLI, and those that the records pointed to before. */
async function loadDecisions(
  db: Kysely<unknown>,
  batch: readonly Prepared[],
  ids: readonly string[],
): Promise<Working[]> {
  if (batch.length === 0) return [];
  const identities = JSON.stringify(
    batch.map(({ identity, record }) => ({
      ...identity,
      ecli: record.ecli?.toUpperCase() ?? null,
    })),
  );
  const { rows } = await sql<Stored>`
    with wanted as (
      select * from json_to_recordset(${identities}::json) as w
             ("courtId" text, date date, "firstFileNumberKey" text, "typeKey" text, ecli text)),
    found as (
      select d.id from wanted w join caselaw.decision d
          on (d.court_id, d.date, d.first_file_number_key, d.type_key)
             = (w."courtId", w.date, w."firstFileNumberKey", w."typeKey")
       union
      select d.id from wanted w join caselaw.decision d on upper(d.ecli) = w.ecli
       union
      select unnest(${ids}::uuid[]))
    select d.*, n.norms, f.file_numbers, p.paragraphs, i.previous, r.records
      from found join caselaw.decision d using (id)
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
        select count(*)::int as records from caselaw.import_record where decision_id = d.id) r`.execute(
    db,
  );
  return rows.map(workingOf);
}

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
