import { type Kysely, sql } from 'kysely';
import { tier } from './indexing/index-decisions.ts';
import type { Prepared } from './query/prepare.ts';
import type { FacetName, Sort } from './result.ts';

/** [value, count], the commonest first. */
export type Counts = Partial<
  Record<FacetName, readonly (readonly [string | number, number])[] | null>
>;

/** What the tiers answer together. total is null when nothing was counted. */
export type Found = {
  readonly ids: readonly string[];
  readonly total: { readonly value: number; readonly exact: boolean } | null;
  readonly counts: Counts;
};

/** The last hit of the page before; only for sorts by date and citations. */
export type After = { readonly id: string; readonly date: string; readonly cited: number };

export type Wanted = {
  readonly sort: Sort;
  /** How many ids from the best on, or behind `after`. */
  readonly ids: number;
  /** Where counting stops; 0: nothing is counted. */
  readonly counted: number;
  /** false: only how many there are is counted, at a fraction of the cost. */
  readonly facets: boolean;
  readonly after: After | null;
};

/** Phrases are checked in the text of each decision; counting them stops earlier. */
const mostPhrasesCounted = 1000;

/**
 * Asks the one tier there is. With more tiers this is where they are asked one after the other, the best first, until
 * there are enough hits (../shared/research/database.md 2.4).
 */
export async function findInTiers(
  db: Kysely<unknown>,
  prepared: Prepared,
  wanted: Wanted,
): Promise<Found> {
  const most = Math.min(wanted.counted, hasPhrase(prepared) ? mostPhrasesCounted : Infinity);
  const { exact, wide, exactWords, wideWords, others, days } = prepared;
  const counted = most === 0 ? 0 : most + 1;
  const total = wanted.facets
    ? sql`total`
    : sql`caselaw.search_count(${tier}::smallint, ${wide}, ${days.since}::date, ${days.until}::date, ${counted})`;
  const { rows } = await sql<{ total: number | null; ids: string[]; facets: Counts | null }>`
    select ${counted === 0 ? null : total}::integer as total, ids, facets from caselaw.search_tier(
      ${tier}::smallint, ${exact}, ${wide}, ${exactWords}, ${wideWords}, ${JSON.stringify(others)}::jsonb,
      ${days.since}::date, ${days.until}::date, ${wanted.sort}, ${wanted.ids}, ${wanted.facets ? counted : 0},
      ${wanted.after?.cited ?? null}::integer, ${wanted.after?.date ?? null}::date,
      ${wanted.after?.id ?? null}::uuid)`.execute(db);
  const { total: value = null, ids = [], facets = null } = rows[0] ?? {};
  return {
    ids,
    total: value === null ? null : { value: Math.min(value, most), exact: value <= most },
    counts: facets ?? {},
  };
}

function hasPhrase({ wide }: Prepared): boolean {
  return wide.includes(' <');
}
