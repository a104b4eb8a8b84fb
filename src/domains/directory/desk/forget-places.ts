import type { Kysely } from 'kysely';
import { forgetContents } from '../../../core/desk/index.ts';

/**
 * Of entries that are hidden now, by their ids: everything that the desk kept from when they were not goes for good, for
 * any field, and any note to a version, may tell where the place is (R96). What was written as hidden remains.
 */
export function forgetPlaces(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  const except = { field: 'precision', value: 'hidden' };
  return forgetContents(db, { kind: 'entry', keys: ids, except });
}
