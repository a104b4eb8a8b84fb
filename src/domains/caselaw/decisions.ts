import { type Kysely, sql } from 'kysely';
import { type Connections, findConnections } from './connections.ts';
import { headOf } from './heads.ts';
import { findNorms } from './named-norms.ts';
import type { PublishedDecision } from './published-decision.ts';

type Row = Omit<PublishedDecision, 'paragraphs' | 'norms' | keyof Connections>;

/** The decision at an address, with everything public; null when there is none. */
export async function findDecision(
  db: Kysely<unknown>,
  slug: string,
): Promise<PublishedDecision | null> {
  if (!isSlug(slug)) return null;
  const { rows } = await sql<Row>`
    select ${headOf('d', 'c')},
           d.id, d.court_id as "courtId", c.name as "courtName",
           d.document_number as "documentNumber",
           d.leitsaetze, d.orientierungssatz, d.keywords,
           d.summary_de as "summaryDe", d.summary_en as "summaryEn",
           d.summary_plain as "summaryPlain", d.reasoning, d.practice_note as "practiceNote",
           d.victims, d.perpetrators, d.published_elsewhere as "publishedElsewhere",
           d.legally_checked::text as "legallyChecked", d.anonymisation_checked::text as "anonymisationChecked",
           d.area, d.forms, d.acts, d.means, d.purposes, d.sector, d.outcome, d.final, d.topic,
           d.has_full_text as "hasFullText", d.basis,
           d.checked::text, d.checked_by as "checkedBy",
           d.source, d.source_url as "sourceUrl", d.licence,
           d.cited_by_count as "citedByCount",
           to_char(d.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as updated
      from caselaw.decision d
      join caselaw.court c on c.id = d.court_id
     where d.slug = ${slug}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const [paragraphs, norms, connections] = await Promise.all([
    findParagraphs(db, row.id),
    findNorms(db, row.id),
    findConnections(db, row.id),
  ]);
  return { ...row, paragraphs, norms, ...connections };
}

/** The present address of a decision that once stood at `slug`; null when none did. */
export async function findMoved(db: Kysely<unknown>, slug: string): Promise<string | null> {
  if (!isSlug(slug)) return null;
  const { rows } = await sql<{ slug: string }>`
    select d.slug
      from caselaw.former_slug f
      join caselaw.decision d on d.id = f.decision_id
     where f.slug = ${slug}`.execute(db);
  return rows[0]?.slug ?? null;
}

/** Address and last change of every decision, in the order of their addresses, for the sitemap. */
export async function* listAddresses(
  db: Kysely<unknown>,
): AsyncGenerator<{ slug: string; changed: string }> {
  const batch = 5000;
  for (let after = ''; ; ) {
    const { rows } = await sql<{ slug: string; changed: string }>`
      select slug, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD') as changed
        from caselaw.decision
       where slug > ${after}
       order by slug
       limit ${batch}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.slug;
  }
}

/** The instant of the last change of each decision, by its id. */
export async function findUpdates(
  db: Kysely<unknown>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; updated: string }>`
    select id, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as updated
      from caselaw.decision
     where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row.updated]));
}

async function findParagraphs(
  db: Kysely<unknown>,
  id: string,
): Promise<PublishedDecision['paragraphs']> {
  const { rows } = await sql<PublishedDecision['paragraphs'][number]>`
    select part, number, heading, body
      from caselaw.paragraph
     where decision_id = ${id}
     order by position`.execute(db);
  return rows;
}

/** Longer ones are never made, and a text that is no address need not be looked up. */
function isSlug(text: string): boolean {
  return text.length <= 250 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
