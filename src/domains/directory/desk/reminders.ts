import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { reminderMail } from './reminder-mail.ts';

/** Every morning; also when the program starts. */
export const reminderJob: Job = {
  name: 'directory.remind',
  schedule: '17 6 * * *',
  run: (_, { db, clock, config }) => remind(db, clock(), config.publicOrigin ?? ''),
};

/**
 * Asks the leads whose entry nobody confirmed for six months, once a month at most. Mails and the note
 * that they were asked stand or fall together, so that a second run at the same time asks nobody twice (R54).
 */
export async function remind(
  db: Kysely<unknown>,
  now: Temporal.Instant,
  origin: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ email: string; language: Language }>`
      select email, language from directory.take_reminders(${now.toString()}::timestamptz)`.execute(
      trx,
    );
    for (const lead of rows) await queueMail(trx, reminderMail({ ...lead, origin }));
  });
}
