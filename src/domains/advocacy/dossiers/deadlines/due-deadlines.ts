import type { Kysely } from 'kysely';
import { todayOf } from '../../../../platform/clock/index.ts';
import type { Due, WaitingFor } from '../../../../platform/editable.ts';
import { lastDay } from '../../../../platform/i18n/index.ts';
import { type Deadline, deadlinesPath, lastDayAhead } from './deadline.ts';
import { listDeadlines } from './radar.ts';

/** Deadlines that end today or soon, of the whole radar: at the desk they begin the day. */
export async function dueDeadlines(
  db: Kysely<unknown>,
  { at }: WaitingFor,
): Promise<readonly Due[]> {
  const today = todayOf(at);
  return (await listDeadlines(db))
    .filter(({ on }) => lastDay(on) >= today && lastDay(on) <= lastDayAhead(today))
    .map(({ id, title, place, on }) => ({
      title,
      about: place?.label ?? null,
      on,
      path: { de: pathOf(id, place, 'de'), en: pathOf(id, place, 'en') },
    }));
}

function pathOf(id: string, place: Deadline['place'], language: 'de' | 'en'): string {
  return place?.path[language] ?? `${deadlinesPath(language)}#${id}`;
}
