import { type Kysely, sql } from 'kysely';
import type { Measure, Publisher } from './figure.ts';

/** Writes them; new ones stand behind those that are there, in the order given. */
export async function writePublishers(
  db: Kysely<unknown>,
  publishers: readonly Publisher[],
): Promise<void> {
  const rows = publishers.map(({ id, ...data }) => ({ id, data }));
  await sql`
    insert into statistics.publisher (id, position, data)
    select g.row ->> 'id', coalesce((select max(position) from statistics.publisher), 0) + g.place, g.row -> 'data'
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as g (row, place)
        on conflict (id) do update set data = excluded.data`.execute(db);
}

/** The same for measures; their publishers must be there. */
export async function writeMeasures(
  db: Kysely<unknown>,
  measures: readonly Measure[],
): Promise<void> {
  const rows = measures.map(({ id, publisher, unit, ...data }) => ({ id, publisher, unit, data }));
  await sql`
    insert into statistics.measure (id, publisher_id, position, unit, data)
    select g.row ->> 'id', g.row ->> 'publisher',
        coalesce((select max(position) from statistics.measure), 0) + g.place, g.row ->> 'unit', g.row -> 'data'
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as g (row, place)
        on conflict (id) do update
       set publisher_id = excluded.publisher_id, unit = excluded.unit, data = excluded.data`.execute(
    db,
  );
}
