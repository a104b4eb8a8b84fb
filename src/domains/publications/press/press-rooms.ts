import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { PressRoom } from './press-room.ts';

/** What stands on the press page; empty before anybody edited it. */
export async function readPressRoom(db: Kysely<unknown>): Promise<PressRoom> {
  const { rows } = await sql<PressRoom>`
    select jsonb_build_object('de', about_de, 'en', about_en) as about, contacts, figures
      from publications.press_room`.execute(db);
  return rows[0] ?? { about: { de: '', en: '' }, contacts: [], figures: [] };
}

export async function writePressRoom(
  db: Kysely<unknown>,
  { about, contacts, figures }: PressRoom,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update publications.press_room
       set about_de = ${about.de}, about_en = ${about.en}, contacts = ${JSON.stringify(contacts)}::jsonb,
           figures = ${figures}::text[], updated_at = ${at.toString()}::timestamptz`.execute(db);
}
