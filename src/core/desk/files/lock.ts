import { type Kysely, sql } from 'kysely';

/** Any number but those of other advisory locks in this database. */
const filesLock = 7_246_492;

/** Held to the end of the transaction by whoever stores a file: it is not tidied away before its row is there. */
export async function shareFiles(trx: Kysely<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${filesLock})`.execute(trx);
}

/** Held by whoever tidies: waits for those who store, and they wait for it. */
export async function lockFiles(trx: Kysely<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${filesLock})`.execute(trx);
}
