import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { destroy, preparedDataDir } from '../../../../test/support/cluster.ts';
import { startProcess } from '../../../../test/support/database-process.ts';
import { keepLog } from '../../../../test/support/log.ts';
import { until } from '../../../../test/support/until.ts';
import { type OpenDatabase, openDatabase } from '../open.ts';
import { foldersOf } from './folders.ts';
import { findPostmaster } from './postmaster.ts';
import { orphansOf } from './process.ts';

const kept = keepLog();
let dataDir = '';
let here: OpenDatabase;

beforeEach(async () => {
  kept.clear();
  dataDir = await preparedDataDir();
  here = await openDatabase({ dataDir, databaseUrl: null, databaseOwnerUrl: null }, kept.log);
  await sql`create table public.kept (n int primary key)`.execute(here.owner);
  await sql`grant select, insert on public.kept to schnittstelle_app`.execute(here.owner);
});
afterEach(async () => {
  await here.close();
  assert.equal(postmaster(), null, 'it stops what was restarted');
  destroy(dataDir);
});

test('a server that was killed with all its processes comes back by itself', async () => {
  await insert(1);
  const before = postmaster()?.pid;
  for (const pid of processes()) process.kill(pid, 'SIGKILL');
  await backAgain();
  assert.notEqual(postmaster()?.pid, before);
  await insert(2);
  assert.deepEqual(await keptRows(), [1, 2]);
});

test('a server whose first process alone was killed comes back by itself', async () => {
  await insert(1);
  process.kill(postmaster()?.pid ?? 0, 'SIGKILL');
  await backAgain();
  assert.deepEqual(await keptRows(), [1]);
});

test('a crash of one connection restarts the others, and the pool goes on', async () => {
  await insert(1);
  const before = postmaster()?.pid;
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(here.app);
  const others = processes().filter((pid) => pid !== before);
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
  await until(() => !processes().some((pid) => others.includes(pid)));
  await backAgain();
  assert.equal(postmaster()?.pid, before, 'PostgreSQL recovers on its own');
  assert.deepEqual(await keptRows(), [1]);
});

test('a server stopped from outside is started again, with two programs on it', async () => {
  const other = await startProcess('hold', dataDir);
  const stopped = postmaster()?.pid ?? 0;
  process.kill(stopped, 'SIGINT');
  // It still answers for a moment after the signal.
  await until(() => postmaster()?.pid !== stopped);
  await backAgain();
  await insert(1);
  await other.finish();
  await backAgain();
  await insert(2);
  assert.deepEqual(await keptRows(), [1, 2]);
});

test('a server that cannot be started again does not keep the program from ending', async () => {
  const { data } = foldersOf(dataDir);
  renameSync(join(data, 'global/pg_control'), join(data, 'global/elsewhere'));
  for (const pid of processes()) process.kill(pid, 'SIGKILL');
  await until(() => kept.text().includes('database.restart-failed'));
  await assert.rejects(insert(1), { code: 'ECONNREFUSED' });
  await here.close();
});

/** The pool is asked as requests would ask it, until it answers. */
async function backAgain(): Promise<void> {
  const end = Date.now() + 60_000;
  await sleep(50);
  for (;;) {
    try {
      await sql`select 1`.execute(here.app);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(50);
    }
  }
}

async function insert(n: number): Promise<void> {
  await sql`insert into public.kept values (${n})`.execute(here.app);
}

async function keptRows(): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`select n from public.kept order by n`.execute(here.app);
  return rows.map(({ n }) => n);
}

function processes(): number[] {
  return orphansOf(foldersOf(dataDir).data);
}

function postmaster() {
  return findPostmaster(foldersOf(dataDir).data);
}
