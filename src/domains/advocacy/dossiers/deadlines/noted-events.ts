import { type Kysely, sql } from 'kysely';
import { Temporal } from '../../../../platform/clock/index.ts';
import { type Told, tellNow } from './calendar-event.ts';
import { listDeadlines } from './radar.ts';

/** What calendars were told so far. */
export async function listTold(db: Kysely<unknown>): Promise<readonly Told[]> {
  type StoredTold = Omit<Told, 'changed' | 'gone'> & { changed: Date; gone: Date | null };
  const { rows } = await sql<StoredTold>`
    select id, kind, falls_on as "on", json_build_object('de', title_de, 'en', title_en) as title, sequence,
        changed_at as changed, gone_at as gone
      from advocacy.calendar_event order by id`.execute(db);
  return rows.map((row) => ({
    ...row,
    changed: instantOf(row.changed),
    gone: row.gone && instantOf(row.gone),
  }));
}

/** Notes what has changed since, so that a change keeps its time; whoever asks for a calendar in between is told the same. */
export async function noteDeadlines(db: Kysely<unknown>, now: Temporal.Instant): Promise<void> {
  const told = tellNow(await listTold(db), await listDeadlines(db), now);
  const rows = told
    .filter(({ changed }) => changed === now)
    .map(({ changed, gone, title, on, ...one }) => ({
      ...one,
      falls_on: on,
      title_de: title.de,
      title_en: title.en,
      changed_at: changed.toString(),
      gone_at: gone?.toString() ?? null,
    }));
  if (rows.length === 0) return;
  await sql`
    insert into advocacy.calendar_event (id, kind, falls_on, title_de, title_en, sequence, changed_at, gone_at)
    select id, kind, falls_on, title_de, title_en, sequence, changed_at, gone_at
      from json_populate_recordset(null::advocacy.calendar_event, ${JSON.stringify(rows)}::json)
        on conflict (id) do update
       set kind = excluded.kind, falls_on = excluded.falls_on, title_de = excluded.title_de,
           title_en = excluded.title_en, sequence = excluded.sequence, changed_at = excluded.changed_at,
           gone_at = excluded.gone_at
     where calendar_event.sequence < excluded.sequence`.execute(db);
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
