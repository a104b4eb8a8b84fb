import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Job } from '../jobs/index.ts';
import { endExpired, overdueMessages, queueSending, sendJobName } from './outbox.ts';
import { sendMessage } from './send.ts';

const payloadSchema = z.object({ id: z.uuid() });

const send: Job = {
  name: sendJobName,
  run: async (payload, services, stopping) => {
    await sendMessage(services, payloadSchema.parse(payload).id, stopping);
  },
};

/** A message this late has lost its job, or waited for a mail server. */
const lateMinutes = 5;

const queueOverdue: Job = {
  name: 'mail.queue-overdue',
  schedule: '*/10 * * * *',
  run: async (_payload, { config, db, clock, log }) => {
    await endExpired(db, clock());
    if (!config.mailUrl) return;
    const ids = await overdueMessages(db, clock().subtract({ minutes: lateMinutes }));
    for (const id of ids) await queueSending(db, id);
    if (ids.length > 0) log.info({ event: 'mail.overdue', count: ids.length });
  },
};

const forget: Job = {
  name: 'mail.forget',
  schedule: '23 3 * * *',
  run: async (_payload, { db, clock, log }) => {
    const count = await forgetBefore(
      db,
      clock()
        .subtract({ hours: 30 * 24 })
        .toString(),
    );
    if (count > 0) log.info({ event: 'mail.forgotten', count });
  },
};

async function forgetBefore(db: Kysely<unknown>, instant: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from mail.message where coalesce(sent_at, given_up_at) < ${instant}`.execute(db);
  return Number(numAffectedRows ?? 0);
}

export const mailJobs: readonly Job[] = [send, queueOverdue, forget];
