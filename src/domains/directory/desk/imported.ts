import { type Kysely, sql } from 'kysely';
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
    const content = JSON.stringify(contentOf(record));
    await sql`
      with held as (
        update desk.thing t
           set revision = revision + 1, changed_at = ${at.toString()}::timestamptz,
               title = case when exists (select from desk.draft d where d.thing_id = t.id)
                 then title else ${record.name} end
         where kind = 'entry' and key = ${record.id}
        returning id, organisation_id)
      insert into desk.version (thing_id, organisation_id, number, content, origin, released_at)
      select held.id, held.organisation_id,
             (select coalesce(max(number), 0) + 1 from desk.version where thing_id = held.id),
             ${content}::jsonb, 'taken_over', ${at.toString()}::timestamptz
        from held`.execute(owner);
  }
}
