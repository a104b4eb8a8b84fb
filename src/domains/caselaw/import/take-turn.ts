import { type Kysely, sql } from 'kysely';

/** An import holds its turn for one batch, which is longer than the program's statements may wait. */
const longestWait = '15s';

/** Imports, releases and withdrawals take turns, until the transaction ends: each reads what it then writes. */
export async function takeTurn(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ statement: string; lock: string }>`
    select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`.execute(
    db,
  );
  await limit(db, longestWait, longestWait);
  await sql`select pg_advisory_xact_lock(hashtext('caselaw import'))`.execute(db);
  for (const { statement, lock } of rows) await limit(db, statement, lock);
}

async function limit(db: Kysely<unknown>, statement: string, lock: string): Promise<void> {
  await sql`
    select set_config('statement_timeout', ${statement}, true), set_config('lock_timeout', ${lock}, true)`.execute(
    db,
  );
}
