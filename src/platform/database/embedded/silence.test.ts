import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { destroy, preparedDataDir } from '../../../../test/support/cluster.ts';
import { until } from '../../../../test/support/until.ts';
import { createLog } from '../../log/index.ts';
import { openDatabase } from '../open.ts';
import { foldersOf } from './folders.ts';

/** What people type, in every way in which PostgreSQL could repeat it in a log. */
test('no query, parameter or error text reaches the data folder', async () => {
  const dataDir = await preparedDataDir();
  const here = await openDatabase(
    { dataDir, databaseUrl: null, databaseOwnerUrl: null },
    createLog('silent'),
  );
  await sql`create table public.word (w int unique)`.execute(here.owner);
  await sql`grant select, insert on public.word to schnittstelle_app`.execute(here.owner);
  const canary = 'Kanarienvogel';
  const failing = [
    sql`select to_tsquery('german', ${`${canary} & & (`})`,
    sql`select ${`${canary}1`}::int`,
    sql`select ${canary}::jsonb`,
    sql`select regexp_replace('a', ${`(${canary}`}, '')`,
    sql`insert into public.word values (length(${canary})), (length(${canary}))`,
    sql.raw(`select '${canary}'::uuid`),
    sql.raw(`select "${canary}"`),
    sql.raw(`select '${canary} without an end`),
    sql.raw(`do $$ begin raise warning '${canary}'; raise exception '${canary}'; end $$`),
    sql.raw(`do $$ begin raise log '${canary}'; end $$; select 1/0`),
  ];
  for (const db of [here.app, here.owner])
    for (const statement of failing) await assert.rejects(statement.execute(db));
  await sql`select pg_sleep(0.3), ${canary}::text`.execute(here.app);
  await assert.rejects(
    here.app.transaction().execute(async (transaction) => {
      await sql`set local statement_timeout = 50`.execute(transaction);
      await sql.raw(`select pg_sleep(9) /* ${canary} */`).execute(transaction);
    }),
  );
  await sql`select set_config('application_name', ${canary}, false)`.execute(here.app);
  await refusedLogin(here.appLogin, canary);
  await crashOf(here.app, canary);
  const log = () => readFileSync(foldersOf(dataDir).log, 'utf8');
  assert.match(log(), /ready to accept connections/);
  await until(() => /terminated by signal 9/.test(log()));
  await here.close();

  const found = grep(canary, dataDir);
  assert.equal(found, '', found);
  // The search itself works: a name that is in the catalogue is found.
  assert.notEqual(grep('schnittstelle_search', dataDir), '');
  destroy(dataDir);
});

/** After a crash PostgreSQL names the query that was running: a DETAIL of level LOG. */
async function crashOf(db: Kysely<unknown>, canary: string): Promise<void> {
  const running = sql
    .raw(`set statement_timeout = 0; select pg_backend_pid(), pg_sleep(60) /* ${canary} */`)
    .execute(db)
    .catch(() => undefined);
  let pid = 0;
  await until(async () => {
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity
      where state = 'active' and pid <> pg_backend_pid() and query like '%pg_sleep(60)%'`.execute(
      db,
    );
    pid = rows[0]?.pid ?? 0;
    return pid !== 0;
  });
  process.kill(pid, 'SIGKILL');
  await running;
}

/** A wrong password and a database that is not there: FATAL, which the log does keep. */
async function refusedLogin(login: pg.ClientConfig, canary: string): Promise<void> {
  for (const wrong of [
    { password: canary },
    { options: `-c search_path=${canary} -c nonsense.x=${canary}`, password: canary },
  ]) {
    const client = new pg.Client({ ...login, ...wrong });
    await assert.rejects(client.connect());
  }
}

function grep(text: string, folder: string): string {
  try {
    return execFileSync('grep', ['-rla', text, folder], { encoding: 'utf8' });
  } catch (error) {
    assert.equal((error as { status?: number }).status, 1);
    return '';
  }
}
