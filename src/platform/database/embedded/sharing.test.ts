import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { destroy, preparedDataDir } from '../../../../test/support/cluster.ts';
import { startProcess } from '../../../../test/support/database-process.ts';
import { until } from '../../../../test/support/until.ts';
import { createLog } from '../../log/index.ts';
import { openDatabase } from '../open.ts';
import { foldersOf } from './folders.ts';
import { findPostmaster, pidFile } from './postmaster.ts';
import { orphansOf } from './process.ts';

const log = createLog('silent');
let dataDir = '';

beforeEach(async () => {
  dataDir = await preparedDataDir();
});
afterEach(() => destroy(dataDir));

test('two commands at once: whoever ends first leaves the server to the other', async () => {
  const [first, second] = await Promise.all([
    startProcess('hold', dataDir),
    startProcess('hold', dataDir),
  ]);
  const starters = [first, second].filter(({ said }) => said.startedHere);
  assert.equal(starters.length, 1, JSON.stringify([first.said, second.said]));
  const starter = starters[0] ?? first;
  const other = starter === first ? second : first;

  await starter.finish();
  const running = postmaster();
  assert.ok(running, 'the server still runs for the other');
  const here = await open();
  assert.equal(here.startedHere, false);
  await other.finish();
  assert.equal(postmaster()?.pid, running.pid);
  await sql`select 1`.execute(here.app);
  await here.close();
  assert.equal(postmaster(), null, 'the last one stops it');
});

test('a command that begins while the last one stops the server starts it again', async () => {
  let here = await open();
  for (let round = 0; round < 5; round += 1) {
    const closing = here.close();
    await sleep(round * 8);
    here = await open();
    await sql`select 1`.execute(here.app);
    await closing;
    await sql`select 1`.execute(here.app);
  }
  await here.close();
  assert.equal(postmaster(), null);
});

test('after kill -9 of the program its server is adopted, and stopped in the end', async () => {
  const killed = await startProcess('hold', dataDir);
  const { pid } = postmaster() ?? assert.fail('no server');
  await killed.kill();
  assert.equal(postmaster()?.pid, pid, 'the server outlives the program');
  const here = await open();
  assert.equal(here.startedHere, false);
  assert.equal(postmaster()?.pid, pid);
  await sql`select 1`.execute(here.app);
  await here.close();
  assert.equal(postmaster(), null);
});

test('a number in postmaster.pid that belongs to another program now does not keep the server from starting', async () => {
  await (await startProcess('hold', dataDir)).kill();
  const { pid, socketFolder } = postmaster() ?? assert.fail('no server');
  process.kill(pid, 'SIGKILL');
  await until(() => orphansOf(data()).length === 0 && !postmaster());
  const stranger = await startStranger();
  const old = readFileSync(pidFile(data()), 'utf8');
  writeFileSync(pidFile(data()), old.replace(/^\d+/, `${stranger.pid}`));
  writeFileSync(join(socketFolder, '.s.PGSQL.5432.lock'), old.replace(/^\d+/, `${stranger.pid}`));
  const here = await open();
  assert.equal(here.startedHere, true);
  assert.equal(stranger.exitCode, null);
  assert.ok(!stranger.killed);
  await here.close();
  stranger.kill('SIGKILL');
});

test('a process that outlived its postmaster does not keep the server from starting', async () => {
  const killed = await startProcess('hold', dataDir);
  const busy = await open();
  // A loop that never looks around: it does not notice that its postmaster is gone.
  const loop = sql`select count(*) from generate_series(1, 1000000000) n where n < 0`
    .execute(busy.owner)
    .catch(() => undefined);
  while (!(await isCounting(busy))) await sleep(20);
  process.kill(postmaster()?.pid ?? 0, 'SIGKILL');
  await sleep(100);
  assert.ok(orphansOf(data()).length > 0);
  await killed.kill();
  const here = await open();
  await sql`select 1`.execute(here.app);
  await loop;
  await here.close();
  await busy.close();
  assert.equal(postmaster(), null);
});

test('a second close does nothing', async () => {
  const here = await open();
  await Promise.all([here.close(), here.close()]);
  await here.close();
});

function open() {
  return openDatabase({ dataDir, databaseUrl: null, databaseOwnerUrl: null }, log);
}

function data(): string {
  return foldersOf(dataDir).data;
}

function postmaster() {
  return findPostmaster(data());
}

async function startStranger(): Promise<ChildProcess> {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  await once(child, 'spawn');
  return child;
}

async function isCounting({ owner }: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_stat_activity
     where state = 'active' and query like '%generate_series%' and pid <> pg_backend_pid()`.execute(
    owner,
  );
  return rows.length > 0;
}
