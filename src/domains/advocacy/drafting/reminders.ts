import { type Kysely, sql } from 'kysely';
import type { Services } from '../../../platform/domain.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { waitingMail } from './mails/index.ts';

/** Every morning; also when the program starts. */
export const reminderJob: Job = {
  name: 'advocacy.remind_of_papers',
  schedule: '37 5 * * *',
  run: (_, services) => remind(services),
};

/**
 * Tells whom a deadline waits for: when it begins, seven and two days before. Mails and the note that somebody was told
 * stand or fall together, so that a second run at the same time tells nobody twice (R54).
 */
export async function remind({
  db,
  clock,
  config,
}: Pick<Services, 'db' | 'clock' | 'config'>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const person of await takeReminders(trx, clock().toString()))
      await queueMail(trx, waitingMail({ ...person, origin: config.publicOrigin ?? '' }));
  });
}

type Told = { readonly email: string; readonly language: Language };

/** Whoever was not told yet; the next call leaves them out. */
async function takeReminders(trx: Kysely<unknown>, at: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select email, language from advocacy.take_paper_reminders(${at}::timestamptz)`.execute(trx);
  return rows;
}
