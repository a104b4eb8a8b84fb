import { type Kysely, sql } from 'kysely';
import type { Filters, Hit, SearchRequest, SearchResult } from '../search/result.ts';
import { findDirect } from './direct.ts';
import { countFacets, type Filter } from './facets.ts';
import { readHits } from './hits.ts';
import { tier } from './indexing.ts';
import { parseQuery, type Query } from './query.ts';
import { findSuggestion } from './suggestion.ts';

/**
 * Text rank is computed for this many of the statically best decisions that fit; further ones follow in the order
 * of their static rank (../shared/research/database.md 2.4: ranking all costs a hundred times as much).
 */
const candidates = 400;

const nothing: SearchResult['facets'] = {
  court: [],
  level: [],
  year: [],
  type: [],
  area: [],
  form: [],
  norm: [],
  has: [],
};

/** Finds decisions; `db` is the program's. Whatever is asked, the answer is hits or a plain reason why there are none. */
export async function search(db: Kysely<unknown>, request: SearchRequest): Promise<SearchResult> {
  const query = parseQuery(request.text);
  if (query.impossible)
    return {
      total: { value: 0, exact: true },
      hits: [],
      facets: nothing,
      suggestion: null,
      direct: null,
      notices: query.notices,
    };
  const filter = filterOf(request.filters, query);
  const [ids, counted, direct] = await Promise.all([
    findIds(db, query, filter, request),
    countFacets(db, query.tsquery, filter),
    findDirect(db, request.text),
  ]);
  const hits = await readHits(db, ids, query.highlights);
  const suggestion =
    counted.total.value === 0 ? await findSuggestion(db, request.text, query.words) : null;
  return { ...counted, hits, suggestion, direct, notices: query.notices };
}

/** The first `limit` decisions of a search, for a file. */
export async function searchAll(
  db: Kysely<unknown>,
  request: SearchRequest,
  limit: number,
): Promise<Hit[]> {
  const query = parseQuery(request.text);
  if (query.impossible) return [];
  const ids = await findIds(db, query, filterOf(request.filters, query), {
    ...request,
    offset: 0,
    limit,
  });
  const hits: Hit[] = [];
  for (let start = 0; start < ids.length; start += 100)
    hits.push(...(await readHits(db, ids.slice(start, start + 100), new Map())));
  return hits;
}

function filterOf(filters: Filters, query: Query): Filter {
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
  return {
    ...Object.fromEntries(chosen),
    ...(query.from ? { from: query.from } : {}),
    ...(query.until ? { until: query.until } : {}),
  };
}

async function findIds(
  db: Kysely<unknown>,
  query: Query,
  filter: Filter,
  { sort, offset, limit }: Pick<SearchRequest, 'sort' | 'offset' | 'limit'>,
): Promise<string[]> {
  const order = sort === 'relevance' && query.tsquery === null ? 'static' : sort;
  const want = order === 'relevance' ? Math.max(candidates, offset + limit) : offset + limit;
  const { rows } = await sql<{ id: string }>`
    select id from caselaw.finder_tier(${tier}::smallint, ${query.tsquery}::tsquery, ${JSON.stringify(filter)}::jsonb,
                                       ${order}, ${want}) with ordinality as found (id, rank, place)
     order by rank desc, place
     offset ${offset} limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}
