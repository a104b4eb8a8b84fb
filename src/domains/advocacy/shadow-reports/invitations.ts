import { type Kysely, sql } from 'kysely';
import type { Recipient } from '../../../core/accounts/index.ts';
import type { Temporal } from '../../../platform/clock/index.ts';

type Address = Omit<Recipient, 'origin'>;

/** Whoever leads or edits in an organisation that a call asks; for the office. */
export async function addressees(trx: Kysely<unknown>, callId: string): Promise<Address[]> {
  const { rows } = await sql<Address>`
    select email, language from advocacy.shadow_addressees(${callId}::uuid)`.execute(trx);
  return rows;
}

/** Whom to remind now; whoever asks has to do it, because the answer is given once. */
export async function takeReminders(db: Kysely<unknown>, at: Temporal.Instant): Promise<Address[]> {
  const { rows } = await sql<Address>`
    select email, language from advocacy.take_shadow_reminders(${at.toString()}::timestamptz)`.execute(
    db,
  );
  return rows;
}
