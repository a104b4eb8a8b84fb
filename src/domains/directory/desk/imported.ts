import type { Kysely } from 'kysely';
import { noteVersion } from '../../../core/desk/index.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { EntryRecord } from '../import/record.ts';
import { contentOf } from './content.ts';
import { forgetPlaces } from './forget-places.ts';

/**
 * Adds to each entry that was opened at the desk what an import made of it, as a version, so that nobody goes on from
 * what is public no more. Drafts stay as they are, but for those of a place that is hidden now. On the owner's connection.
 */
export async function noteImported(
  owner: Kysely<unknown>,
  records: readonly EntryRecord[],
  at: Temporal.Instant,
): Promise<void> {
  const hidden = records.filter(({ precision }) => precision === 'hidden');
  await forgetPlaces(
    owner,
    hidden.map(({ id }) => id),
  );
  for (const record of records) {
    const { id: key, name: title } = record;
    await noteVersion(owner, { kind: 'entry', key, title, content: contentOf(record), at });
  }
}
