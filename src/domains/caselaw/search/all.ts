import type { Kysely } from 'kysely';
import { readHits } from './hits.ts';
import { prepare } from './query/prepare.ts';
import type { Hit, SearchRequest } from './result.ts';
import { mostHits, unlessTooSlow } from './search.ts';
import { findInTiers } from './tier.ts';

/** Decisions read at once, to keep one statement short. */
const chunk = 250;

/**
 * The first `most` hits of a search in its order, without passages; offset and limit of the request do not count.
 * For files: nothing is counted.
 */
export async function searchAll(
  db: Kysely<unknown>,
  request: SearchRequest,
  most: number,
): Promise<Hit[]> {
  const { prepared } = await prepare(db, request.text, request.filters);
  if (!prepared) return [];
  const wanted = {
    sort: request.sort,
    ids: Math.min(most, mostHits),
    counted: 0,
    facets: false,
    after: null,
  };
  const found = await unlessTooSlow(() => findInTiers(db, prepared, wanted));
  const ids = found?.ids ?? [];
  const hits: Hit[] = [];
  for (let at = 0; at < ids.length; at += chunk)
    hits.push(...(await readHits(db, ids.slice(at, at + chunk), null)));
  return hits;
}
