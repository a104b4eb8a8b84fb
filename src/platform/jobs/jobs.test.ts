import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { cuttable } from '../../../test/support/cuttable.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { startJobsChild } from '../../../test/support/jobs.ts';
import { keepLog } from '../../../test/support/log.ts';
import { until } from '../../../test/support/until.ts';
import { systemClock } from '../clock/index.ts';
import { readConfig } from '../config/index.ts';
import { openAppPool } from '../database/pools.ts';
import type { Services } from '../domain.ts';
import { type Job, queueJob, type RunningJobs, startJobs } from './index.ts';

let database: TestDatabase;
let services: Services;
const kept = keepLog();
let running: RunningJobs[] = [];

before(async () => {
  database = await createTestDatabase();
  const config = readConfig({ DATA_DIR: '/nonexistent' }, 'production');
  services = { config, mode: 'production', log: kept.log, clock: systemClock, db: database.app };
});

afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()));
  running = [];
  await sql`delete from graphile_worker._private_jobs`.execute(database.owner);
  kept.clear();
});

after(() => database.drop());

function start(...jobs: Job[]): RunningJobs {
  const started = startJobs(database.appLogin, [{ jobs }], services);
  running.push(started);
  return started;
}

type Row = { key: string | null; attempts: number; wait: number; last_error: string | null };

async function waiting(): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select key, attempts, last_error, extract(epoch from run_at - now())::float8 as wait
    from graphile_worker._private_jobs order by id`.execute(database.owner);
  return rows;
}

test('a job runs after the commit that queued it; after a rollback it never was', async () => {
  const seen: unknown[] = [];
  start({ name: 'test.note', run: async (payload) => void seen.push(payload) });
  await assert.rejects(
    database.app.transaction().execute(async (trx) => {
      await queueJob(trx, 'test.note', { id: 1 });
      throw new Error('rolled back');
    }),
    /rolled back/,
  );
  await database.app.transaction().execute(async (trx) => {
    await queueJob(trx, 'test.note', { id: 2 });
    await pause(300);
    assert.deepEqual(seen, []);
  });
  await until(() => seen.length > 0);
  assert.deepEqual(seen, [{ id: 2 }]);
  await until(async () => (await waiting()).length === 0);
});

test('a job that fails runs again, each time after a longer wait, and only its code is kept and logged', async () => {
  let runs = 0;
  start({
    name: 'test.fail',
    run: async () => {
      runs += 1;
      throw Object.assign(new Error('canary-7f3a in a message'), { code: 'ECONNREFUSED' });
    },
  });
  await queueJob(database.app, 'test.fail', { id: 'abc' });
  await noteWaits();
  await until(async () => {
    await sql`
      update graphile_worker._private_jobs set run_at = now()
      where locked_at is null and attempts > 0`.execute(database.owner);
    return runs > 4;
  });
  await until(async () => (await notedWaits()).length >= 4);
  const waits = (await notedWaits()).slice(0, 4);
  for (const [index, wait] of waits.entries())
    assert.ok(Math.abs(wait - Math.exp(index + 1)) < 0.001, `${waits}`);
  assert.equal((await waiting())[0]?.last_error, 'ECONNREFUSED');
  await sql`drop trigger note_wait on graphile_worker._private_jobs`.execute(database.owner);
  assert.match(kept.text(), /"event":"job.failed".*"code":"ECONNREFUSED"/);
  assert.doesNotMatch(kept.text(), /canary/);
});

/** From now on each failure notes the seconds until the next try, which the machine's own pace would blur. */
async function noteWaits(): Promise<void> {
  for (const statement of [
    sql`create table public.noted_wait (attempts int primary key, seconds float8)`,
    sql`create function public.note_wait() returns trigger language plpgsql security definer as $$
      begin
        insert into public.noted_wait values (new.attempts, extract(epoch from new.run_at - now()));
        return new;
      end $$`,
    sql`create trigger note_wait before update on graphile_worker._private_jobs for each row
      when (new.locked_at is null and old.locked_at is not null) execute function public.note_wait()`,
  ])
    await statement.execute(database.owner);
}

async function notedWaits(): Promise<number[]> {
  const { rows } = await sql<{ seconds: number }>`
    select seconds from public.noted_wait order by attempts`.execute(database.owner);
  return rows.map(({ seconds }) => seconds);
}

test('a bug in a job is logged with its places and without its message', async () => {
  start({
    name: 'test.bug',
    run: async () => {
      throw new TypeError('canary-51cc');
    },
  });
  await queueJob(database.app, 'test.bug', {});
  await until(() => kept.text().includes('job.failed'));
  assert.match(kept.text(), /"code":"TypeError","places":\["at .*jobs\.test\.ts/);
  assert.doesNotMatch(kept.text(), /canary/);
});

test('a job with a key replaces the waiting one of that key, and waits for its time', async () => {
  const seen: unknown[] = [];
  const later = systemClock().add({ hours: 1 });
  await queueJob(database.app, 'test.keyed', { id: 1 }, { key: 'one', at: later });
  await queueJob(database.app, 'test.keyed', { id: 2 }, { key: 'one', at: later });
  await queueJob(database.app, 'test.keyed', { id: 3 });
  start({ name: 'test.keyed', run: async (payload) => void seen.push(payload) });
  await until(() => seen.length > 0);
  assert.deepEqual(seen, [{ id: 3 }]);
  // The queue forgets a job that has run a moment after it ran.
  await until(async () => (await waiting()).length === 1);
  const [row] = await waiting();
  assert.ok(row!.wait > 3500);
});

test('a scheduled job runs when the program starts', async () => {
  let runs = 0;
  start({
    name: 'test.daily',
    schedule: '17 3 * * *',
    run: async () => {
      runs += 1;
    },
  });
  await until(() => runs === 1);
});

test('kill -9 during a job: the next program runs it again at once', async () => {
  await queueJob(database.app, 'test.killed', { id: 7 });
  const child = startJobsChild(database.appLogin, 'test.killed');
  await child.says(/running/);
  child.child.kill('SIGKILL');
  await child.ended;
  const seen: unknown[] = [];
  start({ name: 'test.killed', run: async (payload) => void seen.push(payload) });
  await until(() => seen.length > 0);
  assert.deepEqual(seen, [{ id: 7 }]);
});

test('of two programs on one database one runs jobs; the other takes over when it stops', async () => {
  const seen: string[] = [];
  const first = start({ name: 'test.turn', run: async () => void seen.push('first') });
  await queueJob(database.app, 'test.turn', {});
  await until(() => seen.length === 1);
  start({ name: 'test.turn', run: async () => void seen.push('second') });
  await pause(1000);
  await queueJob(database.app, 'test.turn', {});
  await until(() => seen.length === 2);
  await first.stop();
  running.shift();
  await queueJob(database.app, 'test.turn', {});
  await until(() => seen.length === 3);
  assert.deepEqual(seen, ['first', 'first', 'second']);
});

test('after the database was away for a while jobs run again', async () => {
  const seen: unknown[] = [];
  const cut = await cuttable(database.appLogin);
  const db = openAppPool(cut.login, services.log);
  const job: Job = { name: 'test.back', run: async (payload) => void seen.push(payload) };
  running.push(startJobs(cut.login, [{ jobs: [job] }], { ...services, db }));
  await queueJob(database.app, 'test.back', { id: 1 });
  await until(() => seen.length === 1);
  // So that the queue has noted that it ran.
  await until(async () => (await waiting()).length === 0);
  await cut.cut();
  await queueJob(database.app, 'test.back', { id: 2 });
  await pause(3000);
  await cut.mend();
  await until(() => seen.length === 2);
  assert.deepEqual(seen, [{ id: 1 }, { id: 2 }]);
  await running.pop()?.stop();
  await db.destroy();
  await cut.cut();
});

/** A program on a way to the database of its own that is cut at the end of its first job, which then `fails` or not. */
async function startCutting(fails: boolean) {
  const cut = await cuttable(database.appLogin);
  const db = openAppPool(cut.login, services.log);
  const seen: unknown[] = [];
  const job: Job = {
    name: 'test.cut',
    run: async (payload) => {
      seen.push(payload);
      if (seen.length > 1) return;
      await cut.cut();
      if (fails) throw new Error('failed');
    },
  };
  const jobs = startJobs(cut.login, [{ jobs: [job] }], { ...services, db });
  const end = async () => {
    await jobs.stop();
    await db.destroy();
  };
  await queueJob(database.app, job.name, { id: 1 });
  return { seen, end, ...cut };
}

for (const fails of [false, true]) {
  const how = `the database goes when a job has just ${fails ? 'failed' : 'run'}`;

  test(`${how}: the program lives, and runs it once more`, async () => {
    const { seen, end, cut, mend } = await startCutting(fails);
    await until(() => kept.text().includes('"event":"job.unnoted"'));
    await mend();
    await until(async () => seen.length > 1 && (await waiting()).length === 0);
    assert.deepEqual(seen, [{ id: 1 }, { id: 1 }]);
    await end();
    await cut();
  });

  test(`${how}, and stays away: the program stops all the same`, async () => {
    const { seen, end } = await startCutting(fails);
    await until(() => seen.length === 1);
    await end();
    assert.equal((await waiting()).length, 1);
  });
}

test('stopping lets a short job finish, and leaves a long one for the next start', async () => {
  let finished = false;
  let told = false;
  let runs = 0;
  const short: Job = {
    name: 'test.short',
    run: async () => {
      await pause(800);
      finished = true;
    },
  };
  const long: Job = {
    name: 'test.long',
    run: (_payload, _services, stopping) =>
      new Promise((resolve, reject) => {
        runs += 1;
        if (runs > 1) resolve();
        stopping.addEventListener('abort', () => {
          told = true;
          reject(new Error('stopped'));
        });
      }),
  };
  const jobs = start(short, long);
  await queueJob(database.app, 'test.short', {});
  await queueJob(database.app, 'test.long', {}, { key: 'long' });
  await until(async () => (await waiting()).every(({ attempts }) => attempts === 1));
  await jobs.stop();
  running = [];
  assert.ok(finished);
  assert.ok(told);
  assert.deepEqual(
    (await waiting()).map(({ key }) => key),
    ['long'],
  );
  start(short, long);
  await until(async () => (await waiting()).length === 0);
  assert.equal(runs, 2);
});

test('two jobs of one name do not start', () => {
  const job: Job = { name: 'test.twin', run: async () => undefined };
  assert.throws(() => startJobs(database.appLogin, [{ jobs: [job] }, { jobs: [job] }], services), {
    message: 'Two jobs are called test.twin.',
  });
});
