import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { allMigrations, createEmptyDatabase } from '../../../test/support/database.ts';
import { ConfigError } from '../config/index.ts';
import { createLog } from '../log/index.ts';
import { databaseMigrations, MigrationError, migrate, readMigrations } from './migrate.ts';
import { openOwnerPool } from './pools.ts';

const log = createLog('silent');

test('files of all folders run in order of their names, many statements each, once', async () => {
  const database = await createEmptyDatabase();
  const a = folderWith({
    '2026-12-03-c.sql': `insert into trace (name) values ('c'); create function f() returns int language plpgsql as $$ begin return 1; end $$;`,
    '2026-12-01-a.sql': `create table trace (id serial, name text); insert into trace (name) values ('a')`,
  });
  const b = folderWith({
    '2026-12-02-b.sql': `insert into trace (name) values ('b')`,
    'notes.txt': 'x',
  });
  for (const _ of ['first', 'second'])
    await migrate(database.owner, [b, databaseMigrations, a], log);
  assert.deepEqual(await names(database.owner), ['a', 'b', 'c']);
  await database.drop();
});

test('a failing file leaves nothing of itself, says where, and runs again once it is mended', async () => {
  const database = await createEmptyDatabase();
  const good = { '2026-12-01-a.sql': 'create table trace (id serial, name text)' };
  const bad = `insert into trace (name) values ('half');\n\nselect nonsense`;
  await assert.rejects(
    migrate(
      database.owner,
      [databaseMigrations, folderWith({ ...good, '2026-12-02-b.sql': bad })],
      log,
    ),
    (error: Error) =>
      error instanceof MigrationError && /^2026-12-02-b\.sql:3: .*nonsense/.test(error.message),
  );
  assert.deepEqual(await names(database.owner), []);
  const mended = folderWith({
    ...good,
    '2026-12-02-b.sql': `insert into trace (name) values ('b')`,
  });
  await migrate(database.owner, [databaseMigrations, mended], log);
  assert.deepEqual(await names(database.owner), ['b']);
  await database.drop();
});

test('an edited, an unknown, a late and a double file are refused by name', async () => {
  const database = await createEmptyDatabase();
  const files = { '2026-12-02-b.sql': 'create table trace (id int)' };
  await migrate(database.owner, [databaseMigrations, folderWith(files)], log);
  const refusals: [Record<string, string>, RegExp][] = [
    [{ '2026-12-02-b.sql': 'create table trace (id bigint)' }, /2026-12-02-b\.sql was edited/],
    [{}, /2026-12-02-b\.sql, which this program does not know/],
    [
      { ...files, '2026-12-01-late.sql': 'select 1' },
      /2026-12-01-late\.sql sorts before 2026-12-02-b\.sql/,
    ],
  ];
  for (const [changed, message] of refusals)
    await assert.rejects(
      migrate(database.owner, [databaseMigrations, folderWith(changed)], log),
      (error: Error) => error instanceof ConfigError && message.test(error.message),
    );
  assert.throws(() => readMigrations([folderWith(files), folderWith(files)]), /2026-12-02-b\.sql/);
  await database.drop();
});

test('a file cannot end its transaction', async () => {
  const database = await createEmptyDatabase();
  const folder = folderWith({
    '2026-12-01-a.sql': 'create table trace (id int); commit; select 1',
  });
  await assert.rejects(migrate(database.owner, [databaseMigrations, folder], log), /commit/);
  await database.drop();
});

test('processes that migrate at the same moment do it once', async () => {
  const database = await createEmptyDatabase();
  const folder = folderWith({
    '2026-12-01-a.sql': `create table trace (id serial, name text); select pg_sleep(0.2); insert into trace (name) values ('once')`,
  });
  const pools = [1, 2, 3].map(() => openOwnerPool(database.ownerLogin, log));
  await Promise.all(pools.map((pool) => migrate(pool, [databaseMigrations, folder], log)));
  assert.deepEqual(await names(database.owner), ['once']);
  await Promise.all(pools.map((pool) => pool.destroy()));
  await database.drop();
});

test('every migration of this repository runs', async () => {
  const database = await createEmptyDatabase();
  const folders = allMigrations();
  await migrate(database.owner, folders, log);
  const { rows } = await sql<{
    name: string;
  }>`select name from platform.migration order by name`.execute(database.app);
  assert.deepEqual(
    rows.map(({ name }) => name),
    readMigrations(folders).map(({ name }) => name),
  );
  await database.drop();
});

async function names(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from trace order by id`.execute(db);
  return rows.map(({ name }) => name);
}

function folderWith(files: Record<string, string>): URL {
  const path = mkdtempSync(join(tmpdir(), 'schnittstelle-migrations-'));
  after(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return pathToFileURL(`${path}/`);
}
