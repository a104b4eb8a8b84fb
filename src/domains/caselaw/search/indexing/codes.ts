import { type Kysely, sql } from 'kysely';
import type { Document } from './documents.ts';

/** Bounds the norms of a decision that the facet counts, so that counts and filter agree; the most seen are 61. */
const countedNorms = 64;

/** What decisions share that count alike, as JSON: one row of caselaw.search_kind. */
export function kindOf(document: Document): string {
  const { courtId: court, level, type, area, forms, hasSummary, hasFullText } = document;
  return JSON.stringify({
    court,
    level,
    type,
    area: area ?? 'none',
    forms: forms.length > 0 ? [...forms].sort() : ['none'],
    has: [...(hasSummary ? ['summary'] : []), ...(hasFullText ? ['full_text'] : [])],
  });
}

/** "stgb/232a" of the norms that a decision lists, then of those it names most often. */
export function normPathsOf({ norms }: Document): string[] {
  const paths = norms.flatMap(({ law, section }) =>
    section === null ? [] : [`${law}/${section}`],
  );
  return [...new Set(paths)].slice(0, countedNorms);
}

/** The codes of kinds; new ones are added. */
export async function codesOfKinds(
  db: Kysely<unknown>,
  kinds: readonly string[],
): Promise<Map<string, number>> {
  const asked = [...new Set(kinds)];
  const rows = sql`jsonb_array_elements(${`[${asked.join(',')}]`}::jsonb) with ordinality as one (kind, place),
    jsonb_to_record(kind) as asked (court text, level smallint, type text, area text, forms text[], has text[])`;
  await sql`
    insert into caselaw.search_kind (court, level, type, area, forms, has)
    select court, level, type, area, forms, has from ${rows}
    on conflict do nothing`.execute(db);
  const found = await sql<{ place: number; code: number }>`
    select place::int, code from ${rows}
      join caselaw.search_kind using (court, level, type, area, forms, has)`.execute(db);
  return new Map(found.rows.map(({ place, code }) => [asked[place - 1] as string, code]));
}

/** The codes of norms; new ones are added. */
export async function codesOfNorms(
  db: Kysely<unknown>,
  paths: readonly string[],
): Promise<Map<string, number>> {
  const asked = [...new Set(paths)];
  await sql`
    insert into caselaw.search_norm (path) select unnest(${asked}::text[]) on conflict do nothing`.execute(
    db,
  );
  const { rows } = await sql<{ path: string; code: number }>`
    select path, code from caselaw.search_norm where path = any(${asked}::text[])`.execute(db);
  return new Map(rows.map(({ path, code }) => [path, code]));
}
