import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { destroy, preparedDataDir } from '../../../../test/support/cluster.ts';
import { type DatabaseProcess, startProcess } from '../../../../test/support/database-process.ts';
import { createLog } from '../../log/index.ts';
import { openDatabase } from '../open.ts';
import { foldersOf } from './folders.ts';
import { findPostmaster } from './postmaster.ts';
import { orphansOf } from './process.ts';

const rounds = 5;
const dataDirs: string[] = [];
after(() => dataDirs.forEach(destroy));

test('kill -9 of the program in the middle of writes loses nothing it had acknowledged', async () => {
  const dataDir = await newDataDir();
  const committed: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const writer = await writing(dataDir);
    await writer.kill();
    committed.push(...writer.committed);
    assert.equal(await everythingThere(dataDir, committed), 'adopted');
  }
  assert.equal(findPostmaster(foldersOf(dataDir).data), null);
});

test('kill -9 of PostgreSQL in the middle of writes loses nothing it had acknowledged', async () => {
  const dataDir = await newDataDir();
  const committed: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const writer = await writing(dataDir);
    const ended = once(writer.child, 'exit');
    // The first round kills the postmaster alone, the others it and all its processes at once.
    const { data } = foldersOf(dataDir);
    const victims = round === 1 ? [findPostmaster(data)?.pid ?? 0] : orphansOf(data);
    for (const pid of victims) process.kill(pid, 'SIGKILL');
    await ended;
    committed.push(...writer.committed);
    await everythingThere(dataDir, committed);
  }
  assert.equal(findPostmaster(foldersOf(dataDir).data), null);
});

async function newDataDir(): Promise<string> {
  const dataDir = await preparedDataDir();
  dataDirs.push(dataDir);
  return dataDir;
}

/** A program that has committed some pairs and is busy with the next, at a moment nobody chose. */
async function writing(dataDir: string): Promise<DatabaseProcess> {
  const writer = await startProcess('write', dataDir);
  const end = Date.now() + 120_000;
  while (writer.committed.length < 8) {
    assert.ok(Date.now() < end, 'it writes too slowly');
    await sleep(5);
  }
  await sleep(Math.random() * 150);
  return writer;
}

/** Every acknowledged pair, no half pair, no pair twice, the same by index and by table; then the program can write on. */
async function everythingThere(
  dataDir: string,
  committed: readonly number[],
): Promise<'started' | 'adopted'> {
  const here = await openDatabase(
    { dataDir, databaseUrl: null, databaseOwnerUrl: null },
    createLog('silent'),
  );
  await here.owner.connection().execute(async (db) => {
    const left = await numbersIn('left_hand');
    assert.deepEqual(await numbersIn('right_hand'), left, 'no half write');
    assert.deepEqual(
      left,
      Array.from(left, (_, index) => index + 1),
      'no gap and none twice',
    );
    const missing = committed.filter((n) => !left.includes(n));
    assert.deepEqual(missing, [], 'no acknowledged write is lost');
    await sql`set enable_seqscan = off`.execute(db);
    assert.deepEqual(await numbersIn('left_hand'), left, 'the index tells the same');

    async function numbersIn(table: string): Promise<number[]> {
      const { rows } = await sql<{
        n: number;
      }>`select n from ${sql.table(table)} order by n`.execute(db);
      return rows.map(({ n }) => n);
    }
  });
  await here.close();
  return here.startedHere ? 'started' : 'adopted';
}
