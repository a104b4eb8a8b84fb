import { type Kysely, sql } from 'kysely';
import { type ImportRecord, Ledger, recordKey } from './ledger.ts';
import type { Prepared } from './prepare.ts';
import { loadWorking } from './working-load.ts';

/** A ledger of what is stored about the records of a batch. */
export async function loadLedger(db: Kysely<unknown>, batch: readonly Prepared[]): Promise<Ledger> {
  const ledger = new Ledger();
  for (const record of await loadRecords(db, batch)) ledger.addRecord(record);
  const pending = batch.filter((one) => ledger.records.get(recordKey(one))?.hash !== one.hash);
  const known = pending.flatMap((one) => ledger.records.get(recordKey(one))?.decisionId ?? []);
  const found = await findDecisions(db, pending, known);
  for (const decision of await loadWorking(db, found)) ledger.addDecision(decision);
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

/** Those of the same identity, of the same ECLI, and those that the records pointed to before. */
async function findDecisions(
  db: Kysely<unknown>,
  batch: readonly Prepared[],
  ids: readonly string[],
): Promise<string[]> {
  if (batch.length === 0) return [];
  const identities = JSON.stringify(
    batch.map(({ identity, record }) => ({
      ...identity,
      ecli: record.ecli?.toUpperCase() ?? null,
    })),
  );
  const { rows } = await sql<{ id: string }>`
    with wanted as (
      select * from json_to_recordset(${identities}::json) as w
             ("courtId" text, date date, "firstFileNumberKey" text, "typeKey" text, ecli text))
    select d.id from wanted w join caselaw.decision d
        on (d.court_id, d.date, d.first_file_number_key, d.type_key)
           = (w."courtId", w.date, w."firstFileNumberKey", w."typeKey")
     union
    select d.id from wanted w join caselaw.decision d on upper(d.ecli) = w.ecli
     union
    select unnest(${ids}::uuid[])`.execute(db);
  return rows.map(({ id }) => id);
}
