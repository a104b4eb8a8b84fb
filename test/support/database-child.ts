/**
 * A process of its own for tests that kill it. `hold DATA_DIR` opens the database, says so in one line of JSON and closes
 * when its input ends; `write DATA_DIR` opens it, then commits pairs of rows and prints the number of each after its commit.
 */
import { once } from 'node:events';
import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../../src/platform/database/index.ts';
import { createLog } from '../../src/platform/log/index.ts';

const [task, dataDir = ''] = process.argv.slice(2);

try {
  const log = createLog('silent');
  const database = await openDatabase({ dataDir, databaseUrl: null, databaseOwnerUrl: null }, log);
  const { startedHere } = database;
  process.stdout.write(`${JSON.stringify({ startedHere, host: database.appLogin.host })}\n`);
  if (task === 'write') await write(database.owner);
  process.stdin.resume();
  await once(process.stdin, 'end');
  await database.close();
} catch (error) {
  const { name, message } = error as Error;
  process.stdout.write(`${JSON.stringify({ error: name, message })}\n`);
  process.exitCode = 1;
}

/** Both tables get the same number in one transaction: after a crash neither may have one that the other lacks. */
async function write(owner: Kysely<unknown>): Promise<void> {
  await sql`create table if not exists public.left_hand (n int primary key, filler text)`.execute(
    owner,
  );
  await sql`create table if not exists public.right_hand (n int primary key, filler text)`.execute(
    owner,
  );
  const { rows } = await sql<{ n: number }>`select coalesce(max(n), 0) as n from left_hand`.execute(
    owner,
  );
  for (let n = (rows[0]?.n ?? 0) + 1; ; n += 1) {
    await owner.transaction().execute(async (both) => {
      await sql`insert into left_hand values (${n}, repeat('x', 500))`.execute(both);
      await sql`insert into right_hand values (${n}, repeat('y', 500))`.execute(both);
    });
    process.stdout.write(`${n}\n`);
  }
}
