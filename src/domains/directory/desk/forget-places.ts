import { type Kysely, sql } from 'kysely';

/**
 * Of entries that are hidden now, by their ids: everything that the desk kept from when they were not goes for good, for
 * any field, and any note to a version, may tell where the place is (R96). What was written as hidden remains.
 */
export async function forgetPlaces(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  const things = sql`select id from desk.thing where kind = 'entry' and key = any(${ids}::text[])`;
  await sql`
    update desk.version set content = null, note = ''
     where thing_id in (${things}) and content ->> 'precision' is distinct from 'hidden'`.execute(
    db,
  );
  await sql`
    delete from desk.draft
     where thing_id in (${things}) and content ->> 'precision' is distinct from 'hidden'`.execute(
    db,
  );
  await sql`delete from desk.submission where thing_id in (${things})`.execute(db);
  await sql`delete from desk.withdrawal where thing_id in (${things})`.execute(db);
}
