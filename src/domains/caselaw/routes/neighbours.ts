import type { Kysely } from 'kysely';
import type { Language } from '../../../platform/i18n/index.ts';
import { type Origin, originQuery, pageWithHit } from '../origin.ts';
import { decisionPath, searchPath } from '../paths.ts';
import { search } from '../search/index.ts';
import type { HitLink, Neighbours } from '../views/way-back.tsx';

/**
 * The hits before and after a decision in the search its reader came from. When the search has changed since,
 * and another decision stands at the hit's place, only the way back is given.
 */
export async function findNeighbours(
  db: Kysely<unknown>,
  origin: Origin,
  slug: string,
  language: Language,
): Promise<Neighbours> {
  const { request, hit } = origin;
  const first = Math.max(1, hit - 1);
  const { hits, total } = await search(db, {
    ...request,
    offset: first - 1,
    limit: hit - first + 2,
  });
  const inPlace = hits[hit - first]?.slug === slug;
  const at = (number: number): HitLink | null => {
    const found = hits[number - first];
    if (!inPlace || !found || number === hit || number < 1) return null;
    const query = originQuery({ request, hit: number });
    return { number, href: `${decisionPath(language, found.slug)}?${query}` };
  };
  return {
    listHref: searchPath(language, pageWithHit(origin)),
    total,
    previous: at(hit - 1),
    next: at(hit + 1),
  };
}
