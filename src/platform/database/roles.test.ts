import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, inTransaction } from '../../../test/support/database.ts';

const database = await createTestDatabase();
after(database.drop);

test('the roles have no power beyond what is granted', async () => {
  const { rows } = await sql`
    select rolname as name, rolcanlogin as login,
      rolsuper or rolbypassrls or rolcreaterole or rolreplication as powers
    from pg_roles where rolname like 'schnittstelle%' order by 1`.execute(database.owner);
  assert.deepEqual(rows, [
    { name: 'schnittstelle_accounts', login: false, powers: false },
    { name: 'schnittstelle_app', login: true, powers: false },
    { name: 'schnittstelle_owner', login: true, powers: false },
    { name: 'schnittstelle_search', login: false, powers: false },
  ]);
});

test('the program owns nothing and belongs to no other role', async () => {
  const { rows } = await sql`
    select (select count(*)::int from pg_shdepend d join pg_roles r on r.oid = d.refobjid
        where r.rolname = 'schnittstelle_app' and d.deptype = 'o') as owned,
      (select count(*)::int from pg_auth_members m join pg_roles r on r.oid = m.member
        where r.rolname = 'schnittstelle_app') as memberships`.execute(database.owner);
  assert.deepEqual(rows, [{ owned: 0, memberships: 0 }]);
});

test('the program cannot make, change or take anything it was not granted', async () => {
  const attempts = [
    'create table public.t (id int)',
    'create schema mine',
    'create temporary table t (id int)',
    'create table platform.t (id int)',
    'drop table platform.installation',
    'alter table platform.installation disable row level security',
    'set role schnittstelle_owner',
    'set role schnittstelle_search',
    'set role schnittstelle_accounts',
    'set session authorization schnittstelle_owner',
    `set log_statement = 'all'`,
    `set session_replication_role = replica`,
    `select pg_read_file('/etc/passwd')`,
    `copy platform.installation to program 'cat'`,
    'create extension hstore',
    'update platform.migration set checksum = name',
  ];
  for (const attempt of attempts)
    await assert.rejects(sql.raw(attempt).execute(database.app), { code: '42501' }, attempt);
});

test('a new function is closed until it is granted', async () => {
  await sql`create function platform.two() returns int language sql as 'select 2'`.execute(
    database.owner,
  );
  await assert.rejects(sql`select platform.two()`.execute(database.app), { code: '42501' });
  await sql`grant execute on function platform.two() to schnittstelle_app`.execute(database.owner);
  await sql`select platform.two()`.execute(database.app);
});

test('a migration can hand a function to the search role, which then works with its rights only', async () => {
  await sql
    .raw(`
    create schema hidden;
    create table hidden.document (id int, secret boolean);
    insert into hidden.document values (1, false), (2, true);
    create function hidden.found() returns setof int language sql stable security definer
      set search_path = '' set enable_seqscan = off
      as 'select id from hidden.document where not secret';
    grant usage, create on schema hidden to schnittstelle_search;
    alter function hidden.found() owner to schnittstelle_search;
    revoke create on schema hidden from schnittstelle_search;
    grant usage on schema hidden to schnittstelle_app;
    grant execute on function hidden.found() to schnittstelle_app;`)
    .execute(database.owner);
  await assert.rejects(sql`select hidden.found()`.execute(database.app), { code: '42501' });
  await sql`grant select on hidden.document to schnittstelle_search`.execute(database.owner);
  const { rows } = await sql`select hidden.found() as id`.execute(database.app);
  assert.deepEqual(rows, [{ id: 1 }]);
  await assert.rejects(sql`select from hidden.document`.execute(database.app), { code: '42501' });
});

test('pg_trgm is there for everyone', async () => {
  const { rows } =
    await sql`select similarity('Menschenhandel', 'Menschenhandle') > 0.5 as near`.execute(
      database.app,
    );
  assert.deepEqual(rows, [{ near: true }]);
});

test('inTransaction leaves nothing behind, also when the test fails', async () => {
  await assert.rejects(
    inTransaction(database.owner, async (db) => {
      await sql`insert into platform.installation (mode) values ('production')`.execute(db);
      const { rows } = await sql`select mode from platform.installation`.execute(db);
      assert.deepEqual(rows, [{ mode: 'production' }]);
      throw new Error('on purpose');
    }),
    /on purpose/,
  );
  const { rows } = await sql`select mode from platform.installation`.execute(database.owner);
  assert.deepEqual(rows, []);
});
