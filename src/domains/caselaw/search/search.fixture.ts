import { type Kysely, sql } from 'kysely';
import { fileNumberKey, typeKey } from '../identity.ts';
import { indexDecisions, refreshStock } from './index.ts';

/** An invented decision; what is left out is empty. */
export type Example = {
  readonly slug: string;
  readonly court?: string;
  readonly date?: string;
  readonly type?: string;
  readonly fileNumbers?: readonly string[];
  readonly ecli?: string;
  readonly title?: string;
  readonly leitsatz?: string;
  readonly summary?: string;
  readonly area?: string;
  readonly forms?: readonly string[];
  readonly topic?: string;
  readonly cited?: number;
  readonly body?: readonly string[];
  /** [law, section, detail, version, raw] */
  readonly norms?: readonly (readonly [string, string, string, string | null, string])[];
};

/** Courts and laws that examples name. */
export async function fillCourts(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into caselaw.court (id, name, short_name, type, place, level, branch) values
      ('bgh', 'Bundesgerichtshof', 'BGH', 'BGH', null, 3, 'ordinary'),
      ('lg-musterstadt', 'Landgericht Musterstadt', 'LG Musterstadt', 'LG', 'Musterstadt', 1, 'ordinary'),
      ('vg-musterstadt', 'Verwaltungsgericht Musterstadt', 'VG Musterstadt', 'VG', 'Musterstadt', 1, 'administrative')`.execute(
    db,
  );
  await sql`
    insert into caselaw.court_alias (alias, court_id) values ('bgh', 'bgh'), ('lg musterstadt', 'lg-musterstadt')`.execute(
    db,
  );
  await sql`
    insert into norms.law (id, abbreviation, title, kind, source) values
      ('stgb', 'StGB', 'Strafgesetzbuch', 'statute', 'test'), ('emrk', 'EMRK', null, 'treaty', 'test')
    on conflict do nothing`.execute(db);
}

/** Stores and indexes examples; answers their ids in this order. */
export async function fill(db: Kysely<unknown>, examples: readonly Example[]): Promise<string[]> {
  const ids: string[] = [];
  for (const example of examples) ids.push(await store(db, example));
  await indexDecisions(db, ids);
  await refreshStock(db);
  return ids;
}

async function store(db: Kysely<unknown>, example: Example): Promise<string> {
  const {
    slug,
    court = 'bgh',
    date = '2020-01-01',
    type = 'Beschluss',
    fileNumbers = [slug],
  } = example;
  const { rows } = await sql<{ id: string }>`
    insert into caselaw.decision (slug, court_id, date, type, first_file_number_key, type_key, ecli, title, leitsaetze,
                                  summary_de, area, forms, topic, cited_by_count, has_full_text, basis, source)
    values (${slug}, ${court}, ${date}, ${type}, ${fileNumberKey(fileNumbers[0] ?? slug)}, ${typeKey(type)},
            ${example.ecli ?? null}, ${example.title ?? null}, ${example.leitsatz ? [example.leitsatz] : []},
            ${example.summary ?? null}, ${example.area ?? null}, ${example.forms ?? []}, ${example.topic ?? null},
            ${example.cited ?? 0}, ${(example.body ?? []).length > 0}, 'full_text', 'test') returning id`.execute(
    db,
  );
  const id = rows[0]?.id ?? '';
  for (const [position, number] of fileNumbers.entries())
    await sql`insert into caselaw.file_number values (${id}, ${position}, ${number}, ${fileNumberKey(number)})`.execute(
      db,
    );
  for (const [position, body] of (example.body ?? []).entries())
    await sql`insert into caselaw.paragraph (decision_id, position, part, body) values (${id}, ${position}, 'gruende', ${body})`.execute(
      db,
    );
  for (const [law, section, detail, version, raw] of example.norms ?? [])
    await sql`
      insert into caselaw.norm_reference (decision_id, law_id, section, detail, version, raw, origin)
      values (${id}, ${law}, ${section}, ${detail}, ${version}, ${raw}, 'listed')`.execute(db);
  return id;
}
