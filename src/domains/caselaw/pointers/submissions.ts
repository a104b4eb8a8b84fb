import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Hint } from './pointer.ts';
import { newReceipt } from './receipt.ts';

/** Puts a member's decision with its encrypted file into the office's queue; null: there is no office yet. */
export async function receiveSubmission(
  trx: Kysely<unknown>,
  { court, date, fileNumber, note }: Hint,
  original: { readonly id: string; readonly size: number },
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly receipt: string } | null> {
  const receipt = newReceipt();
  const { rows } = await sql<{ id: string | null }>`
    select caselaw.receive_submission(${receipt}, ${court}, ${date}::date, ${fileNumber}, ${note},
      ${original.id}::uuid, ${original.size}, ${now.toString()}::timestamptz) as id`.execute(trx);
  const id = rows[0]?.id;
  return id ? { id, receipt } : null;
}
