import { type Kysely, sql } from 'kysely';
import { listReplacements } from '../../norms/index.ts';
import type { Publication } from './publication.ts';
import type { ListedPublication } from './shown-publication.ts';
import { warningsOf } from './warning.ts';

/** What a list tells besides; `today`: ISO 8601. */
export async function readListed(
  db: Kysely<unknown>,
  publications: readonly Publication[],
  today: string,
): Promise<readonly ListedPublication[]> {
  const [replacements, replaced] = await Promise.all([
    listReplacements(db),
    findReplaced(
      db,
      publications.map(({ id }) => id),
    ),
  ]);
  return publications.map((publication) => ({
    publication,
    isReplaced: replaced.has(publication.id),
    warnings: warningsOf(publication, replacements, today),
  }));
}

async function findReplaced(
  db: Kysely<unknown>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct other_id as id from publications.relation
     where kind = 'replaces' and other_id = any(${ids}::uuid[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
