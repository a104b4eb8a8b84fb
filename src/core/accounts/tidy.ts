import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { Job } from '../../platform/jobs/index.ts';

/** Every night: what is over for thirty days goes, as the privacy notice says. */
export const tidyJob: Job = {
  name: 'accounts.tidy',
  schedule: '23 2 * * *',
  run: (_, { db, clock }) => tidy(db, clock()),
};

/** Deletes invitations, recoveries and sessions that are over for thirty days, and what bounds attempts to sign in. */
export async function tidy(db: Kysely<unknown>, now: Temporal.Instant): Promise<void> {
  await sql`select accounts.tidy(${now.toString()}::timestamptz)`.execute(db);
}
