import { type Kysely, sql } from 'kysely';
import { fileNumberKey } from '../identity.ts';
import type { Ledger } from './ledger.ts';
import { insertRows, type Row, updateRows } from './rows.ts';
import { assignSlugs } from './slugs.ts';
import type { Working } from './working.ts';

/** Writes what a batch changed; answers the decisions that are new or changed. */
export async function saveLedger(db: Kysely<unknown>, ledger: Ledger): Promise<Working[]> {
  const dirty = [...ledger.decisions.values()].filter((one) => one.changed.size > 0);
  await assignSlugs(db, dirty);
  await removeAbsorbed(db, ledger);
  await insertRows(db, 'caselaw.decision', dirty.filter((one) => one.isNew).map(decisionRow));
  await saveChanged(
    db,
    dirty.filter((one) => !one.isNew),
  );
  await saveFormerSlugs(db, dirty);
  await saveFileNumbers(
    db,
    dirty.filter((one) => one.changed.has('file_numbers')),
  );
  await saveParagraphs(
    db,
    dirty.filter((one) => one.changed.has('paragraphs')),
  );
  await saveRecords(db, ledger);
  return dirty;
}

/** The addresses of a decision that became one with another lead there; what it was cited by is looked up again. */
async function removeAbsorbed(db: Kysely<unknown>, ledger: Ledger): Promise<void> {
  for (const [from, into] of ledger.absorbed) {
    const { rows } = await sql<{ slug: string }>`
      select slug from caselaw.decision where id = ${from}
       union select slug from caselaw.former_slug where decision_id = ${from}`.execute(db);
    await sql`
      update caselaw.citation set status = 'unresolved', cited_id = null
       where cited_id = ${from} and relation <> 'later'`.execute(db);
    await sql`delete from caselaw.citation where cited_id = ${from}`.execute(db);
    await sql`delete from caselaw.decision where id = ${from}`.execute(db);
    const former = rows.map(({ slug }) => ({ slug, decision_id: into }));
    await insertRows(db, 'caselaw.former_slug', former);
  }
}

function decisionRow(one: Working): Row {
  const { norms, previous, paragraphs, ...columns } = one.values;
  return {
    id: one.id,
    slug: one.slug,
    court_id: one.identity.courtId,
    date: one.identity.date,
    type: one.type,
    first_file_number_key: one.identity.firstFileNumberKey,
    type_key: one.identity.typeKey,
    ordinal: one.ordinal,
    ...columns,
    has_full_text: one.basis === 'full_text' && paragraphs !== null,
    basis: one.basis,
    source: one.source,
    edited_fields: [...one.edited],
  };
}

async function saveChanged(db: Kysely<unknown>, changed: readonly Working[]): Promise<void> {
  await updateRows(db, 'caselaw.decision', 'id', changed.map(decisionRow));
  const ids = changed.map((one) => one.id);
  await sql`update caselaw.decision set updated_at = now() where id = any(${ids}::uuid[])`.execute(
    db,
  );
}

async function saveFormerSlugs(db: Kysely<unknown>, dirty: readonly Working[]): Promise<void> {
  const former = dirty.flatMap((one) =>
    one.formerSlug && one.formerSlug !== one.slug
      ? [{ slug: one.formerSlug, decision_id: one.id }]
      : [],
  );
  await insertRows(db, 'caselaw.former_slug', former);
}

async function saveFileNumbers(db: Kysely<unknown>, dirty: readonly Working[]): Promise<void> {
  const old = dirty.filter((one) => !one.isNew).map((one) => one.id);
  await sql`delete from caselaw.file_number where decision_id = any(${old}::uuid[])`.execute(db);
  const rows = dirty.flatMap((one) =>
    one.fileNumbers.map((number, at) => ({
      decision_id: one.id,
      position: at + 1,
      number,
      number_key: fileNumberKey(number),
    })),
  );
  await insertRows(db, 'caselaw.file_number', rows);
}

async function saveParagraphs(db: Kysely<unknown>, dirty: readonly Working[]): Promise<void> {
  const old = dirty.filter((one) => !one.isNew).map((one) => one.id);
  await sql`delete from caselaw.paragraph where decision_id = any(${old}::uuid[])`.execute(db);
  const rows = dirty.flatMap((one) =>
    (one.paragraphs ?? []).map((paragraph, at) => ({
      decision_id: one.id,
      position: at + 1,
      ...paragraph,
    })),
  );
  await insertRows(db, 'caselaw.paragraph', rows);
}

async function saveRecords(db: Kysely<unknown>, ledger: Ledger): Promise<void> {
  const rows = [...ledger.dirtyRecords].map((one) => ({
    source: one.source,
    source_id: one.sourceId,
    decision_id: one.decisionId,
    hash: one.hash,
    conflicts: one.findings,
    fields: one.fields,
    imported_at: 'now',
  }));
  await insertRows(
    db,
    'caselaw.import_record',
    rows,
    sql`on conflict (source, source_id) do update
          set decision_id = excluded.decision_id, hash = excluded.hash, conflicts = excluded.conflicts,
              fields = excluded.fields, imported_at = excluded.imported_at`,
  );
}
