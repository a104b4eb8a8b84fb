import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { Edition, FigureRecord } from './figure.ts';

/** Writes them; one that is there already is replaced. Measures and editions must be there. */
export async function writeFigures(
  db: Kysely<unknown>,
  figures: readonly FigureRecord[],
  at: Temporal.Instant,
): Promise<void> {
  if (figures.length === 0) return;
  await sql`
    insert into statistics.figure
      (id, measure_id, edition_id, edition_symbol, year, since, value, qualifier, status, page,
       population_de, population_en, note_de, note_en, source_title, source_url, seen, updated_at)
    select f.id, f.measure, f.edition, e.symbol, f.year, f.since, f.value, f.qualifier, f.status, f.page,
        f.population ->> 'de', f.population ->> 'en', f.note ->> 'de', f.note ->> 'en',
        f.source ->> 'title', f.source ->> 'url', (f.source ->> 'seen')::date, ${at.toString()}::timestamptz
      from json_to_recordset(${JSON.stringify(figures)}::json) as f
        (id text, measure text, edition text, year integer, since integer, value numeric, qualifier text,
         status text, page text, population json, note json, source json)
      join statistics.edition e on e.id = f.edition
    on conflict (id) do update set since = excluded.since, value = excluded.value,
        qualifier = excluded.qualifier, status = excluded.status, page = excluded.page,
        population_de = excluded.population_de, population_en = excluded.population_en,
        note_de = excluded.note_de, note_en = excluded.note_en, source_title = excluded.source_title,
        source_url = excluded.source_url, seen = excluded.seen, updated_at = excluded.updated_at`.execute(
    db,
  );
}

/** Writes them; one that is there already is replaced. */
export async function writeEditions(
  db: Kysely<unknown>,
  editions: readonly Edition[],
): Promise<void> {
  if (editions.length === 0) return;
  await sql`
    insert into statistics.edition
      (id, publisher_id, symbol, title_de, title_en, published, data_from, data_to, source_title, source_url, seen)
    select id, publisher, symbol, title ->> 'de', title ->> 'en', published, "dataFrom", "dataTo",
        source ->> 'title', source ->> 'url', (source ->> 'seen')::date
      from json_to_recordset(${JSON.stringify(editions)}::json) as e
        (id text, publisher text, symbol text, title json, published text, "dataFrom" integer,
         "dataTo" integer, source json)
    on conflict (id) do update set title_de = excluded.title_de, title_en = excluded.title_en,
        published = excluded.published, data_from = excluded.data_from, data_to = excluded.data_to,
        source_title = excluded.source_title, source_url = excluded.source_url, seen = excluded.seen`.execute(
    db,
  );
}

/** Takes a figure out; no import brings it again. */
export async function withdrawFigure(db: Kysely<unknown>, id: string): Promise<void> {
  await sql`delete from statistics.figure where id = ${id}`.execute(db);
  await sql`insert into statistics.withdrawn (id) values (${id}) on conflict do nothing`.execute(
    db,
  );
}

/** Notes that the desk publishes it, again or for the first time. */
export async function keepFigure(db: Kysely<unknown>, id: string): Promise<void> {
  await sql`delete from statistics.withdrawn where id = ${id}`.execute(db);
}

export async function withdrawnFigures(db: Kysely<unknown>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from statistics.withdrawn`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
