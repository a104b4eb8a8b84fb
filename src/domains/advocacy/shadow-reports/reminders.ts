import type { Services } from '../../../platform/domain.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { waitingMail } from '../drafting/index.ts';
import { takeReminders } from './invitations.ts';

/** Every morning in Germany: a neutral mail seven and two days before the last day, to those who have not handed in. */
export const remindersJob: Job = {
  name: 'advocacy.shadow-reminders',
  schedule: '23 5 * * *',
  run: (_, services) => remind(services),
};

/** Who is reminded is noted in the transaction in which the mails are queued, so that none is lost and none goes twice. */
export async function remind({ db, config, clock }: Services): Promise<void> {
  const origin = config.publicOrigin ?? '';
  await db.transaction().execute(async (trx) => {
    for (const to of await takeReminders(trx, clock()))
      await queueMail(trx, waitingMail({ ...to, origin }));
  });
}
