import type { Kysely } from 'kysely';
import { listPublications } from '../publications.ts';
import { readListed } from '../read-listed.ts';
import type { ListedPublication } from '../shown-publication.ts';
import { isOpen } from '../warning.ts';

/** Publications that cite a norm replaced by `today` (ISO 8601) and that nobody has read anew; newest first. */
export async function listWarned(
  db: Kysely<unknown>,
  today: string,
): Promise<readonly ListedPublication[]> {
  const listed = await readListed(db, await listPublications(db), today);
  return listed.filter(({ warnings }) => warnings.some(isOpen));
}
