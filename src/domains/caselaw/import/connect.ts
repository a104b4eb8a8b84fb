import type { Kysely } from 'kysely';
import {
  countCitations,
  mirrorInstances,
  resolveCitations,
  resolveLinks,
} from './resolve-citations.ts';

/**
 * Links the given decisions with all others. citedBefore: what they named until now. Answers all whose place in the search
 * may be another now, the given ones first.
 */
export async function connect(
  db: Kysely<unknown>,
  ids: readonly string[],
  citedBefore: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const meant = await resolveCitations(db, ids);
  await resolveLinks(db, ids);
  await mirrorInstances(db, ids);
  const counted = await countCitations(db, [...new Set([...meant, ...citedBefore])]);
  return [...new Set([...ids, ...counted])];
}
