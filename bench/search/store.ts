import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { fileNumberKey } from '../../src/domains/caselaw/identity.ts';
import { findCitations } from '../../src/domains/norms/index.ts';
import type { BenchRecord } from './records.ts';

const batchSize = 500;

/** Writes records into the tables of the program, set by set, and answers the new ids. Not the import: no merging. */
export async function storeRecords(
  db: Kysely<unknown>,
  records: AsyncIterable<BenchRecord>,
  prefix: string,
): Promise<string[]> {
  const ids: string[] = [];
  let batch: BenchRecord[] = [];
  const flush = async () => {
    ids.push(...(await storeBatch(db, batch, prefix, ids.length)));
    batch = [];
  };
  for await (const record of records) {
    batch.push(record);
    if (batch.length === batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  await sql`analyze caselaw.decision, caselaw.file_number, caselaw.norm_reference, caselaw.paragraph`.execute(
    db,
  );
  return ids;
}

async function storeBatch(
  db: Kysely<unknown>,
  batch: readonly BenchRecord[],
  prefix: string,
  offset: number,
): Promise<string[]> {
  const rows = batch.map((record, index) => ({
    ...record,
    id: randomUUID(),
    slug: `${prefix}-${offset + index}`,
    courtId: slugOf(record.court),
    ecli: null,
    full: record.body !== '',
  }));
  await sql`
    insert into caselaw.court (id, name, short_name, type, level, branch)
    select distinct on (one->>'courtId') one->>'courtId', one->>'court', one->>'court', split_part(one->>'court', ' ', 1),
           case when one->>'court' = 'BGH' or one->>'court' like 'Bundes%' then 3 else 1 end, 'ordinary'
      from jsonb_array_elements(${JSON.stringify(rows.map(({ courtId, court }) => ({ courtId, court })))}::jsonb) one
    on conflict do nothing`.execute(db);
  await sql`
    insert into caselaw.decision (id, slug, court_id, chamber, date, type, first_file_number_key, type_key,
                                  leitsaetze, title, topic, has_full_text, basis, source)
    select (one->>'id')::uuid, one->>'slug', one->>'courtId', one->>'chamber', (one->>'date')::date, one->>'type',
           one->>'slug', 'x', case when one->>'leitsatz' is null then '{}' else array[one->>'leitsatz'] end,
           one->>'summary', one->>'topic', (one->>'full')::boolean, 'metadata', 'bench'
      from jsonb_array_elements(${JSON.stringify(rows.map(({ body, norms, ...row }) => row))}::jsonb) one`.execute(
    db,
  );
  await sql`
    insert into caselaw.file_number (decision_id, position, number, number_key)
    select * from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map(() => 0)}::int[],
                         ${rows.map((row) => row.fileNumber)}::text[],
                         ${rows.map((row) => fileNumberKey(row.fileNumber))}::text[])`.execute(db);
  const norms = rows.flatMap((row) => normRows(row.id, row.norms));
  await sql`
    insert into caselaw.norm_reference (decision_id, law_id, section, detail, raw, origin)
    select *, 'listed' from unnest(${norms.map((one) => one.id)}::uuid[], ${norms.map((one) => one.law)}::text[],
      ${norms.map((one) => one.section)}::text[], ${norms.map((one) => one.detail)}::text[],
      ${norms.map((one) => one.raw)}::text[])
    on conflict do nothing`.execute(db);
  const paragraphs = rows.flatMap((row) => paragraphsOf(row.id, row.body));
  await sql`
    insert into caselaw.paragraph (decision_id, position, part, body)
    select id, position, 'gruende', body
      from unnest(${paragraphs.map((one) => one.id)}::uuid[], ${paragraphs.map((one) => one.position)}::int[],
                  ${paragraphs.map((one) => one.body)}::text[]) as p (id, position, body)`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

function normRows(id: string, norms: readonly string[]) {
  return norms.flatMap((raw) =>
    findCitations(raw)
      .flatMap((citation) => (citation.kind === 'norm' ? citation.norms : []))
      .map(({ law, section, detail }) => ({ id, law, section, detail, raw })),
  );
}

function paragraphsOf(id: string, body: string) {
  return body
    .split(/\n\n+/)
    .map((one) => one.replaceAll('\0', '').trim())
    .filter((one) => one !== '')
    .map((one, position) => ({ id, position, body: one }));
}

function slugOf(court: string): string {
  const plain = court
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || 'gericht';
}
