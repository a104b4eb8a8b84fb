import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { startServer } from '../../../test/support/server.ts';
import { ConfigError } from '../config/index.ts';
import { createLog } from '../log/index.ts';
import {
  AdministratorNeededError,
  claimMode,
  DatabaseAwayError,
  databaseMigrations,
  migrate,
  openDatabase,
} from './index.ts';
import { requireVersion } from './server.ts';

const log = createLog('silent');
const server = await startServer();
after(server.stop);
const secret = `it's a "$$\\ secret/ß`;

test('a superuser makes the roles, and the program works as its own role', async () => {
  await createDatabase('office');
  const config = {
    dataDir: '/nonexistent',
    databaseUrl: server.url('schnittstelle_app', secret, 'office'),
    databaseOwnerUrl: server.superuserUrl('office'),
  };
  for (const start of ['first', 'second']) {
    const database = await openDatabase(config, log);
    try {
      assert.equal(database.kind, 'server');
      await migrate(database.owner, [databaseMigrations], log);
      await claimMode(database.owner, 'production');
      assert.deepEqual(
        await rolesIn(database.app),
        { session: 'schnittstelle_app', current: 'schnittstelle_app' },
        start,
      );
      assert.deepEqual(await rolesIn(database.owner), {
        session: 'postgres',
        current: 'schnittstelle_owner',
      });
      assert.deepEqual(await privileges(), noPrivileges);
      assert.equal(await setting(database.app, 'log_min_error_statement'), 'panic');
    } finally {
      await database.close();
    }
  }
});

test('logins of other names become members of the roles', async () => {
  await createDatabase('members', ["create role web login password 'w'"]);
  const open = () =>
    openDatabase(
      {
        dataDir: '/nonexistent',
        databaseUrl: server.url('web', 'w', 'members'),
        databaseOwnerUrl: server.superuserUrl('members'),
      },
      log,
    );
  const database = await open();
  await migrate(database.owner, [databaseMigrations], log);
  assert.deepEqual(await rolesIn(database.app), { session: 'web', current: 'schnittstelle_app' });
  await assert.rejects(sql`set role schnittstelle_owner`.execute(database.app), { code: '42501' });
  await database.close();
});

test('a login that may create roles and owns the database is enough for everything', async () => {
  await dropRoles(['office', 'members']);
  await asSuperuser('postgres', [
    `create role anna login password 'a' createrole`,
    'create database managed owner anna',
  ]);
  const config = {
    dataDir: '/nonexistent',
    databaseUrl: server.url('anna', 'a', 'managed'),
    databaseOwnerUrl: null,
  };
  for (const start of ['first', 'second']) {
    const database = await openDatabase(config, log);
    await migrate(database.owner, [databaseMigrations], log);
    const expected = { session: 'anna', current: 'schnittstelle_app' };
    assert.deepEqual(await rolesIn(database.app), expected, start);
    await sql`create function platform.f() returns int language sql as 'select 1'`.execute(
      database.owner,
    );
    await sql`grant create on schema platform to schnittstelle_search`.execute(database.owner);
    await sql`alter function platform.f() owner to schnittstelle_search`.execute(database.owner);
    await sql`drop function platform.f()`.execute(database.owner);
    await database.close();
  }
});

test('a login without rights is told the SQL, and that SQL is enough', async () => {
  await dropRoles(['managed']);
  await createDatabase('strict', [`create role deploy login password 'd'`]);
  const config = {
    dataDir: '/nonexistent',
    databaseUrl: server.url('schnittstelle_app', secret, 'strict'),
    databaseOwnerUrl: server.url('deploy', 'd', 'strict'),
  };
  const refusal = await openDatabase(config, log).catch((error: unknown) => error);
  assert.ok(refusal instanceof AdministratorNeededError && refusal instanceof ConfigError);
  assert.ok(!refusal.sql.includes(secret) && !refusal.message.includes(secret));
  await asSuperuser('strict', [
    refusal.sql.replace(
      "login password '…'",
      () => `login password '${secret.replaceAll("'", "''")}'`,
    ),
  ]);
  const database = await openDatabase(config, log);
  await migrate(database.owner, [databaseMigrations], log);
  assert.deepEqual(await rolesIn(database.app), {
    session: 'schnittstelle_app',
    current: 'schnittstelle_app',
  });
  assert.deepEqual(await privileges(), noPrivileges);
  await database.close();
});

test('with the program’s login alone it serves what is migrated and refuses to migrate', async () => {
  await createDatabase('serving');
  const config = {
    dataDir: '/nonexistent',
    databaseUrl: server.url('schnittstelle_app', secret, 'serving'),
    databaseOwnerUrl: null,
  };
  await asSuperuser('serving', [
    'grant create, connect on database serving to schnittstelle_owner',
    'grant usage, create on schema public to schnittstelle_owner',
  ]);
  const early = await openDatabase(config, log);
  await assert.rejects(
    migrate(early.owner, [databaseMigrations], log),
    (error: Error) => error instanceof ConfigError && /DATABASE_OWNER_URL/.test(error.message),
  );
  await early.close();

  const deploy = await openDatabase(
    { ...config, databaseOwnerUrl: server.superuserUrl('serving') },
    log,
  );
  await migrate(deploy.owner, [databaseMigrations], log);
  await deploy.close();

  const serving = await openDatabase(config, log);
  await migrate(serving.owner, [databaseMigrations], log);
  await claimMode(serving.owner, 'production');
  await assert.rejects(sql`delete from platform.installation`.execute(serving.owner), {
    code: '42501',
  });
  await serving.close();
});

test('PostgreSQL before 15 is refused by its number', () => {
  assert.throws(
    () => requireVersion(140_022, '14.22'),
    (error: Error) => error instanceof ConfigError && /14\.22.*15/.test(error.message),
  );
  requireVersion(150_000, '15.0');
});

test('a server that is not there is away, one without the database is a wrong setting', async () => {
  const nobodyThere = 'postgres://a:b@127.0.0.1:1/c';
  await assert.rejects(
    openDatabase(
      { dataDir: '/nonexistent', databaseUrl: nobodyThere, databaseOwnerUrl: null },
      log,
    ),
    DatabaseAwayError,
  );
  await assert.rejects(
    openDatabase(
      {
        dataDir: '/nonexistent',
        databaseUrl: server.superuserUrl('missing'),
        databaseOwnerUrl: null,
      },
      log,
    ),
    (error: Error) => error instanceof ConfigError && /no database "missing"/.test(error.message),
  );
});

const noPrivileges = [
  'schnittstelle_accounts',
  'schnittstelle_app',
  'schnittstelle_owner',
  'schnittstelle_search',
].map((name) => ({ name, powers: false }));

async function privileges(): Promise<unknown[]> {
  return asSuperuser('postgres', [
    `select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as powers
     from pg_roles where rolname like 'schnittstelle%' order by 1`,
  ]);
}

async function rolesIn(db: Parameters<typeof migrate>[0]): Promise<unknown> {
  const { rows } = await sql`select session_user as session, current_user as current`.execute(db);
  return rows[0];
}

async function setting(db: Parameters<typeof migrate>[0], name: string): Promise<unknown> {
  const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(
    db,
  );
  return rows[0]?.value;
}

async function createDatabase(name: string, also: string[] = []): Promise<void> {
  await asSuperuser('postgres', [`create database ${name}`, ...also]);
}

async function dropRoles(databases: string[]): Promise<void> {
  const roles = ['app', 'search', 'accounts', 'owner'].map(
    (name) => `drop role schnittstelle_${name}`,
  );
  await asSuperuser('postgres', [
    ...databases.map((name) => `drop database ${name} with (force)`),
    ...roles,
  ]);
}

async function asSuperuser(database: string, statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.superuserUrl(database) });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
