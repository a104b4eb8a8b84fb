import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../clock/index.ts';
import type { Payload } from './job.ts';

type When = {
  /** Not before; absent means at once. */
  readonly at?: Temporal.Instant;
  /** A waiting job of the same key is replaced. One that runs is not disturbed, and not run again if it fails. */
  readonly key?: string;
};

/** Queues a job with whatever `trx` does: both are there after its commit, or neither. */
export async function queueJob(
  trx: Kysely<unknown>,
  name: string,
  payload: Payload,
  { at, key }: When = {},
): Promise<void> {
  await sql`
    select from graphile_worker.add_job(
      identifier => ${name}, payload => ${JSON.stringify(payload)}::json,
      run_at => ${at?.toString() ?? null}::timestamptz, job_key => ${key ?? null}
    )`.execute(trx);
}
