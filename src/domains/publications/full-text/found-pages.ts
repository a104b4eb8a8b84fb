import type { Kysely } from 'kysely';
import { hitsWithin, thingsWith } from '../../../core/find/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { SearchHit } from '../../../platform/search.ts';
import { publicationPageSearch } from './search.ts';

/** Pages of a publication's PDFs that hold what somebody looks for. */
export type FoundPages = {
  readonly total: number;
  /** The best, in the order of the pages. */
  readonly hits: readonly SearchHit[];
};

const mostHits = 3;

/** Ids of the publications with a page that holds the words. */
export function publicationsWith(db: Kysely<unknown>, text: string): Promise<readonly string[]> {
  return thingsWith(db, publicationPageSearch.kind, text);
}

/** Of these publications, by id; those without such a page are left out. */
export async function findPages(
  db: Kysely<unknown>,
  publicationIds: readonly string[],
  { text, language }: { readonly text: string; readonly language: Language },
): Promise<ReadonlyMap<string, FoundPages>> {
  const { kind } = publicationPageSearch;
  return hitsWithin(db, { kind, things: publicationIds, text, language, limit: mostHits });
}
