import { type Kysely, sql } from 'kysely';
import { finderOf } from '../../../platform/analysis/index.ts';
import { findDirect } from './direct.ts';
import { labelled, noFacets } from './facets.ts';
import { readHits } from './hits.ts';
import { type Prepared, prepare } from './query/prepare.ts';
import type { Filters, Notice, SearchRequest, SearchResult } from './result.ts';
import { suggest } from './suggestion.ts';
import { type After, type Counts, type Found, findInTiers, type Wanted } from './tier.ts';

/** Hits beyond this place are not reached by pages; files and the API have the same limit for relevance. */
export const mostHits = 10_000;
/** Counting stops here ("mehr als 10.000"): it says as much, at a fraction of the cost. */
const mostCounted = 10_000;
/** With no more hits than this another spelling is offered. */
const fewHits = 0;

/**
 * Searches the decisions: hits with passages, counts, facets. Whatever was typed is answered, at worst with nothing and
 * a notice; offset and limit outside 0–10,000 and 1–100 are brought inside.
 */
export async function search(
  db: Kysely<unknown>,
  request: SearchRequest,
  counting: Counting = { counted: mostCounted, facets: true },
): Promise<SearchResult> {
  return searchAfter(db, request, null, counting);
}

/** Where counting stops, and whether facets are counted beside the decisions; without, they are empty. */
type Counting = Pick<Wanted, 'counted' | 'facets'>;

/** The same behind the last hit of a page before; `after` takes the place of the offset. */
export async function searchAfter(
  db: Kysely<unknown>,
  request: SearchRequest,
  after: After | null,
  { counted, facets: hasFacets }: Counting = { counted: mostCounted, facets: true },
): Promise<SearchResult> {
  const { prepared, notices, isRefused } = await prepare(db, request.text, request.filters);
  const direct = isRefused ? null : await findDirect(db, request.text);
  const nothing = { ...empty, direct, notices };
  if (!prepared) return nothing;
  const offset = after ? 0 : within(request.offset, 0, mostHits);
  const limit = within(request.limit, 1, 100);
  const isStock =
    prepared.wide === everything && prepared.days.since === null && prepared.days.until === null;
  const counting = { counted: isStock ? 0 : counted, facets: hasFacets };
  const wanted = { sort: request.sort, ids: offset + limit, ...counting, after };
  const found = await unlessTooSlow(() => findInTiers(db, prepared, wanted));
  if (!found) return { ...nothing, notices: [...notices, tooComplex] };
  const stock = isStock ? await readStock(db) : null;
  const total = stock?.total ?? found.total ?? empty.total;
  const [hits, facets, suggestion] = await Promise.all([
    readHits(db, found.ids.slice(offset), finderOf(prepared.sought)),
    labelled(db, stock?.counts ?? found.counts),
    total.value <= fewHits ? suggestWithHits(db, request, prepared) : null,
  ]);
  return { total, hits, facets, suggestion, direct, notices };
}

const empty: SearchResult = {
  total: { value: 0, exact: true },
  hits: [],
  facets: noFacets,
  suggestion: null,
  direct: null,
  notices: [],
};

const everything = "'=all'";
const tooComplex: Notice = { kind: 'too_complex', text: '' };

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(Math.trunc(value) || 0, least), most);
}

/** null when the database gave the statement up (57014, the pool's time limit). */
export async function unlessTooSlow(work: () => Promise<Found>): Promise<Found | null> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: unknown }).code === '57014') return null;
    throw error;
  }
}

/** The counts of all decisions as the last import left them. */
async function readStock(
  db: Kysely<unknown>,
): Promise<{ total: SearchResult['total']; counts: Counts }> {
  const { rows } = await sql<{ total: number; facets: Counts }>`
    select total, facets from caselaw.search_stock`.execute(db);
  return { total: { value: rows[0]?.total ?? 0, exact: true }, counts: rows[0]?.facets ?? {} };
}

/** Only a spelling that finds something under the same filters is worth offering. */
async function suggestWithHits(
  db: Kysely<unknown>,
  request: { readonly text: string; readonly filters: Filters },
  prepared: Prepared,
): Promise<string | null> {
  const text = await suggest(db, request.text, prepared);
  if (text === null) return null;
  const better = await prepare(db, text, request.filters);
  if (!better.prepared) return null;
  const wanted = { sort: 'relevance', ids: 1, counted: 0, facets: false, after: null } as const;
  const found = await unlessTooSlow(() => findInTiers(db, better.prepared as Prepared, wanted));
  return found && found.ids.length > 0 ? text : null;
}
