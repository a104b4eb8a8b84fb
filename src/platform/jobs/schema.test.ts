import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runMigrations } from 'graphile-worker';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import {
  createEmptyDatabase,
  createTestDatabase,
  type TestDatabase,
} from '../../../test/support/database.ts';

let ours: TestDatabase;
let theirs: TestDatabase;

before(async () => {
  [ours, theirs] = [await createTestDatabase(), await createEmptyDatabase()];
  const pool = new pg.Pool(theirs.ownerLogin);
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  await runMigrations({ pgPool: pool });
  await pool.end();
});

after(async () => {
  await Promise.all([ours.drop(), theirs.drop()]);
});

const parts = {
  columns: `select table_name, column_name, data_type, is_nullable, column_default, is_identity, generation_expression
    from information_schema.columns where table_schema = 'graphile_worker' order by 1, 2`,
  functions: `select proname, pg_get_functiondef(oid) from pg_proc
    where pronamespace = 'graphile_worker'::regnamespace order by 1`,
  indexes: `select indexname, indexdef from pg_indexes where schemaname = 'graphile_worker' order by 1`,
  checks: `select conname, pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'graphile_worker'::regnamespace and contype <> 'n' order by 1`,
  triggers: `select tgname from pg_trigger join pg_class c on c.oid = tgrelid
    where relnamespace = 'graphile_worker'::regnamespace order by 1`,
  views: `select viewname, definition from pg_views where schemaname = 'graphile_worker' order by 1`,
  security: `select relname, relrowsecurity, relforcerowsecurity from pg_class
    where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' order by 1`,
  migrations: 'select id, breaking from graphile_worker.migrations order by 1',
};

for (const [name, query] of Object.entries(parts))
  test(`our migration of the library's SQL leaves the same ${name} as its own`, async () => {
    const expected = await rowsOf(theirs.owner, query);
    assert.deepEqual(await rowsOf(ours.owner, query), expected);
    if (name !== 'triggers') assert.ok(expected.length > 0);
  });

async function rowsOf(db: Kysely<unknown>, query: string): Promise<unknown[]> {
  const { rows } = await sql.raw(query).execute(db);
  return rows;
}

test('the program may run jobs, and neither change the queue nor call what it does not need', async () => {
  for (const statement of [
    'drop table graphile_worker._private_jobs',
    'alter table graphile_worker._private_jobs disable row level security',
    'delete from graphile_worker._private_tasks',
    'delete from graphile_worker.migrations',
    `select graphile_worker.remove_job('x')`,
    `select graphile_worker.force_unlock_workers('{x}')`,
    'select * from graphile_worker.jobs',
  ])
    await assert.rejects(sql.raw(statement).execute(ours.app), { code: '42501' }, statement);
});
