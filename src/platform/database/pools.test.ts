import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { createTestDatabase } from '../../../test/support/database.ts';
import { until } from '../../../test/support/until.ts';
import { createLog } from '../log/index.ts';
import { openAppPool } from './pools.ts';

const database = await createTestDatabase();
const app = openAppPool(database.appLogin, createLog('silent'));
after(async () => {
  await app.destroy();
  await database.drop();
});

test('a date stays the day it is, wherever the machine stands', async () => {
  const { rows } = await sql`
    select date '2016-10-15' as day, '2023-10-29 02:30+02'::timestamptz as instant, null::date as none`.execute(
    app,
  );
  assert.deepEqual(rows, [
    { day: '2016-10-15', instant: new Date('2023-10-29T00:30:00Z'), none: null },
  ]);
});

test('the program’s sessions are in UTC and end what takes too long', async () => {
  const { rows } = await sql`
    select current_setting('timezone') as zone, current_setting('statement_timeout') as statement,
      current_setting('idle_in_transaction_session_timeout') as idle, current_setting('lock_timeout') as lock`.execute(
    app,
  );
  assert.deepEqual(rows, [{ zone: 'UTC', statement: '5s', idle: '10s', lock: '3s' }]);
});

test('a statement ends after five seconds, and its connection goes on', async () => {
  const began = Date.now();
  await assert.rejects(sql`select pg_sleep(60)`.execute(app), { code: '57014' });
  const took = Date.now() - began;
  assert.ok(took >= 4_900 && took < 30_000, `${took} ms`);
  await sql`select 1`.execute(app);
});

test('more requests than connections wait their turn, but not for ever', async () => {
  const asked = Array.from({ length: 30 }, () => sql`select 1`.execute(database.app));
  await Promise.all(asked);
  // Opened before, for a busy machine may need more than the two seconds for that.
  await until(async () => {
    const all = Array.from({ length: 10 }, () => sql`select pg_sleep(0.1)`.execute(app));
    return (await Promise.allSettled(all)).every(({ status }) => status === 'fulfilled');
  });
  const hogs = Array.from({ length: 10 }, () => sql`select pg_sleep(3)`.execute(app));
  await assert.rejects(sql`select 1`.execute(app), /timeout exceeded when trying to connect/);
  await Promise.all(hogs);
});

test('a connection that breaks while idle or inside a transaction ends nothing but itself', async () => {
  await sql`select 1`.execute(app);
  await endSessionsOfTheProgram();
  await assert.rejects(
    app.transaction().execute(async (transaction) => {
      await sql`select 1`.execute(transaction);
      await endSessionsOfTheProgram();
      await sql`select 1`.execute(transaction);
    }),
  );
  await sql`select 1`.execute(app);
});

test('a server that is not there is noticed by itself, not by waiting in vain', async () => {
  const pool = openAppPool({ ...database.appLogin, host: '/nonexistent' }, createLog('silent'));
  await assert.rejects(sql`select 1`.execute(pool), { code: 'ENOENT' });
  await pool.destroy();
});

/** As an operator or a crash would; the program's own role may end its own sessions. */
async function endSessionsOfTheProgram(): Promise<void> {
  const other = openAppPool(database.appLogin, createLog('silent'));
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = 'schnittstelle_app' and pid <> pg_backend_pid()`.execute(
    other,
  );
  await until(async () => (await othersOf(other)) === 0);
  await other.destroy();
  // Their last words lie in the sockets; a round of the loop reads them.
  await new Promise((resolve) => setTimeout(resolve, 50));
}

async function othersOf(own: Kysely<unknown>): Promise<number> {
  const { rows } = await sql`
    select from pg_stat_activity
    where datname = current_database() and usename = 'schnittstelle_app' and pid <> pg_backend_pid()`.execute(
    own,
  );
  return rows.length;
}
