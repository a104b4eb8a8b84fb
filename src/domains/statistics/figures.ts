import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Edition, Figure, Measure, Publisher, Status } from './figure.ts';

export type FigureFilter = {
  readonly publisher?: string | undefined;
  readonly measure?: string | undefined;
  readonly year?: number | undefined;
  readonly status?: Status | undefined;
};

/** By publisher, measure and year; of the same year the oldest edition first. */
export async function listFigures(
  db: Kysely<unknown>,
  { publisher, measure, year, status }: FigureFilter = {},
): Promise<readonly Figure[]> {
  return select(
    db,
    sql`(${publisher ?? null}::text is null or m.publisher_id = ${publisher ?? null})
    and (${measure ?? null}::text is null or m.id = ${measure ?? null})
    and (${status ?? null}::text is null or f.status = ${status ?? null})
    and (${year ?? null}::integer is null
      or ${year ?? null}::integer between coalesce(f.since, f.year) and f.year)`,
  );
}

/** Those of the ids that are public, in no order that counts. */
export async function findFigures(
  db: Kysely<unknown>,
  ids: readonly string[],
): Promise<readonly Figure[]> {
  return ids.length === 0 ? [] : select(db, sql`f.id = any(${ids}::text[])`);
}

export async function listPublishers(db: Kysely<unknown>): Promise<readonly Publisher[]> {
  const { rows } = await sql<{ publisher: Publisher }>`
    select ${publisherJson} as publisher from statistics.publisher p order by p.position`.execute(
    db,
  );
  return rows.map(({ publisher }) => publisher);
}

export async function listMeasures(db: Kysely<unknown>): Promise<readonly Measure[]> {
  const { rows } = await sql<{ measure: Measure }>`
    select ${measureJson} as measure from statistics.measure m order by m.position`.execute(db);
  return rows.map(({ measure }) => measure);
}

/** Newest first. */
export async function listEditions(db: Kysely<unknown>): Promise<readonly Edition[]> {
  const { rows } = await sql<{ edition: Edition }>`
    select ${editionJson} as edition from statistics.edition e
     order by e.appeared desc, e.id`.execute(db);
  return rows.map(({ edition }) => edition);
}

/** The day, ISO 8601, on which a figure last changed here; null while there is none. */
export async function lastChange(db: Kysely<unknown>): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select to_char(max(updated_at) at time zone 'UTC', 'YYYY-MM-DD') as day from statistics.figure`.execute(
    db,
  );
  return rows[0]?.day ?? null;
}

async function select(db: Kysely<unknown>, where: RawBuilder<unknown>): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    select f.id, f.year, f.since, f.value::float8 as value, f.qualifier, f.status, f.page,
        ${measureJson} as measure, ${publisherJson} as publisher, ${editionJson} as edition,
        case when f.population_de is null then m.data -> 'population'
          else jsonb_build_object('de', f.population_de, 'en', f.population_en) end as population,
        case when f.note_de is not null
          then jsonb_build_object('de', f.note_de, 'en', f.note_en) end as note,
        jsonb_build_object('title', f.source_title, 'url', f.source_url, 'seen', f.seen) as source,
        (select n.id from statistics.figure n join statistics.edition i on i.id = n.edition_id
          where n.measure_id = f.measure_id and n.year = f.year
            and n.since is not distinct from f.since and i.appeared > e.appeared
          order by i.appeared desc limit 1) as newer
      from statistics.figure f
      join statistics.measure m on m.id = f.measure_id
      join statistics.publisher p on p.id = m.publisher_id
      join statistics.edition e on e.id = f.edition_id
     where ${where}
     order by p.position, m.position, f.year, e.appeared, f.id`.execute(db);
  return rows;
}

const publisherJson = sql`p.data || jsonb_build_object('id', p.id)`;

const measureJson = sql`m.data || jsonb_build_object(
  'id', m.id, 'publisher', m.publisher_id, 'unit', m.unit)`;

const editionJson = sql`jsonb_build_object(
  'id', e.id, 'publisher', e.publisher_id, 'symbol', e.symbol,
  'title', jsonb_build_object('de', e.title_de, 'en', e.title_en), 'published', e.published,
  'dataFrom', e.data_from, 'dataTo', e.data_to,
  'source', jsonb_build_object('title', e.source_title, 'url', e.source_url, 'seen', e.seen))`;
