import { type Kysely, sql } from 'kysely';
import { type Temporal, todayOf } from '../../../../platform/clock/index.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import type { Job } from '../../../../platform/jobs/index.ts';
import { queueMail } from '../../../../platform/mail/index.ts';
import { type Deadline, daysAhead, daysLeft } from './deadline.ts';
import { noteDeadlines } from './noted-events.ts';
import { listDeadlines } from './radar.ts';
import { reminderMail } from './reminder-mail.ts';

/** Every morning; also when the program starts. */
export const reminderJob: Job = {
  name: 'advocacy.remind',
  schedule: '27 6 * * *',
  run: (_, { db, clock, config }) => remind(db, clock(), config.publicOrigin ?? ''),
};

/** Every hour: what monitoring has changed, which tells nobody. */
export const noteJob: Job = {
  name: 'advocacy.note-deadlines',
  schedule: '7 * * * *',
  run: (_, { db, clock }) => noteDeadlines(db, clock()),
};

/**
 * Tells the office's editors of deadlines that are fourteen or three days ahead, of each once. A day that was missed is
 * made up for. Mails and the note stand or fall together, so that two runs at the same time tell nobody twice (R54).
 */
export async function remind(
  db: Kysely<unknown>,
  now: Temporal.Instant,
  origin: string,
): Promise<void> {
  const due = dueOn(await listDeadlines(db), todayOf(now));
  if (due.length === 0) return;
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ email: string; language: Language }>`
      select email, language from advocacy.take_deadline_reminders(
        ${JSON.stringify(due)}::jsonb, ${now.toString()}::timestamptz)`.execute(trx);
    for (const editor of rows) await queueMail(trx, reminderMail({ ...editor, origin }));
  });
}

type Due = { readonly id: string; readonly on: string; readonly days: typeof daysAhead | 3 };

/** What there is to remind of on a day, ISO 8601. */
export function dueOn(deadlines: readonly Deadline[], today: string): readonly Due[] {
  return deadlines.flatMap(({ id, on }): readonly Due[] => {
    const left = daysLeft({ on }, today);
    if (left < 0 || left > daysAhead) return [];
    return [{ id, on, days: left > 3 ? daysAhead : 3 }];
  });
}
