import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { SignedIn } from '../../platform/domain.ts';
import { makeOrganisation, makePerson, signIn } from './people.fixture.ts';
import { type Scope, withOrganisation } from './transaction.ts';

let database: TestDatabase;
let a: SignedIn;
let b: SignedIn;
let office: SignedIn;
before(async () => {
  database = await createTestDatabase();
  a = await signIn(database, await lead('Beispiel-Kanari-A'));
  b = await signIn(database, await lead('Beispiel-Kanari-B'));
  const id = await makeOrganisation(database, 'office');
  const person = await makePerson(database, id, ['office_lead']);
  office = await signIn(database, person, { scope: 'any' });
});
after(() => database.drop());

async function lead(name: string): Promise<string> {
  const centre = await makeOrganisation(database, 'centre', name);
  return makePerson(database, centre, ['centre_lead'], { name });
}

/** Tables that hold what belongs to an organisation or a person; a new one of these schemas belongs here or below. */
const belonging = [
  'accounts.challenge',
  'accounts.fallback',
  'accounts.invitation',
  'accounts.membership',
  'accounts.passkey',
  'accounts.person',
  'accounts.recovery',
  'accounts.session',
  'audit.event',
  'desk.draft',
  'desk.file',
  'desk.statement',
  'desk.submission',
  'desk.thing',
  'desk.version',
  'desk.withdrawal',
];
/** All of it public, or keyed hashes and counts. */
const open = ['accounts.organisation', 'accounts.rate_limit', 'desk.public_file'];

test('R03 every table of accounts, audit and desk has row-level security, enabled and forced, or holds no secret', async () => {
  const { rows } = await sql<{ name: string; secured: boolean }>`
    select oid::regclass::text as name, relrowsecurity and relforcerowsecurity as secured
      from pg_class where relkind in ('r', 'p') and relnamespace in ('accounts'::regnamespace, 'audit'::regnamespace,
       'desk'::regnamespace)
     order by 1`.execute(database.owner);
  assert.deepEqual(
    rows.filter(({ secured }) => secured).map(({ name }) => name),
    belonging,
  );
  assert.deepEqual(
    rows.filter(({ secured }) => !secured).map(({ name }) => name),
    open,
  );
});

test('R03 wherever security is enabled it is forced, and binds the program by a restrictive policy that fails closed', async () => {
  const { rows } = await sql<{ name: string; forced: boolean; policies: string[] }>`
    select c.oid::regclass::text as name, relforcerowsecurity as forced,
        array(select coalesce(p.qual, '') from pg_policies p
          where p.schemaname = n.nspname and p.tablename = c.relname and p.permissive = 'RESTRICTIVE'
            and 'schnittstelle_app' = any(p.roles)) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relrowsecurity and has_any_column_privilege('schnittstelle_app', c.oid, 'select')
       and n.nspname in ('accounts', 'audit', 'desk')
     order by 1`.execute(database.owner);
  assert.equal(rows.length, belonging.length - 1, 'all but the challenges are granted');
  for (const { name, forced, policies } of rows) {
    assert.ok(forced, name);
    assert.equal(policies.length, 1, `${name} has no restrictive policy`);
    assert.match(
      policies[0] ?? '',
      /current_setting\('schnittstelle\.person'::text\)|organisation/,
    );
    assert.doesNotMatch(policies[0] ?? '', /current_setting\([^)]*, true\)/, name);
  }
});

test('R03 without settings the program gets an error from each of them, on a new connection and after a transaction', async () => {
  for (const round of ['new connection', 'after a transaction of somebody']) {
    for (const table of belonging)
      await assert.rejects(
        sql`select count(*) from ${sql.table(table)}`.execute(database.app),
        (error: { code?: string }) => ['42704', '22P02', '42501'].includes(error.code ?? ''),
        `${table}, ${round}`,
      );
    await Promise.all(
      Array.from({ length: 10 }, () => withOrganisation(database.app, a, 'own', countPeople)),
    );
  }
});

test('R03 no view, materialised view or function hands the owner’s rights to the program', async () => {
  const { rows: views } = await sql`
    select oid::regclass::text as name from pg_class
     where relkind in ('v', 'm') and has_table_privilege('schnittstelle_app', oid, 'select')
       and relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
       and (relkind = 'm' or not coalesce('security_invoker=true' = any(reloptions), false))
       and exists (select from pg_depend d join pg_rewrite r on r.oid = d.objid
             join pg_class t on t.oid = d.refobjid and t.relrowsecurity where r.ev_class = pg_class.oid)`.execute(
    database.owner,
  );
  assert.deepEqual(views, []);
  const { rows: functions } = await sql<{ name: string; owner: string; path: string | null }>`
    select proname as name, proowner::regrole::text as owner, array_to_string(proconfig, ' ') as path
      from pg_proc where prosecdef and has_function_privilege('schnittstelle_app', oid, 'execute')
       and pronamespace in ('accounts'::regnamespace, 'audit'::regnamespace) order by 1`.execute(
    database.owner,
  );
  assert.ok(functions.length > 10);
  for (const { name, owner, path } of functions) {
    assert.equal(owner, 'schnittstelle_accounts', name);
    assert.match(path ?? '', /search_path=""/, name);
  }
  const { rows: doors } = await sql<{ name: string }>`
    select oid::regprocedure::text as name from pg_proc
     where prosecdef and proowner = 'schnittstelle_owner'::regrole
       and has_function_privilege('schnittstelle_app', oid, 'execute')`.execute(database.owner);
  for (const { name } of doors) assert.doesNotMatch(name, /^(accounts|audit)\./);
});

test('R03 nobody but the program may call the doors of accounts', async () => {
  const { rows } = await sql`
    select proname from pg_proc where pronamespace in ('accounts'::regnamespace, 'audit'::regnamespace)
       and has_function_privilege('schnittstelle_search', oid, 'execute')`.execute(database.owner);
  assert.deepEqual(rows, []);
});

test('each sees her organisation; the office all, where its route is for all', async () => {
  assert.deepEqual(await names(a, 'own'), ['Beispiel-Kanari-A']);
  assert.deepEqual(await names(b, 'own'), ['Beispiel-Kanari-B']);
  assert.equal((await names(office, 'any')).length, 3);
  assert.equal((await names(office, 'own')).length, 1);
  await assert.rejects(withOrganisation(database.app, a, 'any', countPeople), /every organisation/);
});

const writes: Record<string, (db: Kysely<unknown>) => Promise<unknown>> = {
  'a role in another organisation': (db) =>
    sql`insert into accounts.membership (person_id, organisation_id, organisation_kind, role, given_at)
        values (${a.personId}::uuid, ${b.organisationId}::uuid, 'centre', 'centre_lead', now())`.execute(
      db,
    ),
  'an invitation to another organisation': (db) =>
    sql`insert into accounts.invitation (token_hash, organisation_id, roles, name, email, created_at, expires_at)
        values (sha256('x'), ${b.organisationId}::uuid, '{member}', 'x', 'x@example.org', now(), now())`.execute(
      db,
    ),
  'a passkey for somebody else': (db) =>
    sql`insert into accounts.passkey (id, person_id, name, public_key, counter, created_at)
        values ('x', ${b.personId}::uuid, 'x', '', 0, now())`.execute(db),
  'a fallback that the office did not allow': (db) =>
    sql`insert into accounts.fallback (person_id, allowed_by, allowed_at)
        values (${a.personId}::uuid, ${a.personId}::uuid, now())`.execute(db),
  'a thing of another organisation': (db) =>
    sql`insert into desk.thing (kind, organisation_id, title, created_at, changed_at)
        values ('example', ${b.organisationId}::uuid, 'x', now(), now())`.execute(db),
  'a recovery in another organisation': (db) =>
    sql`insert into accounts.recovery (person_id, organisation_id, way, started_by, started_at)
        values (${b.personId}::uuid, ${b.organisationId}::uuid, 'mail', ${a.personId}::uuid, now())`.execute(
      db,
    ),
};

for (const [what, write] of Object.entries(writes))
  test(`R05 ${what} is refused by the database`, async () => {
    await assert.rejects(withOrganisation(database.app, a, 'own', write), { code: '42501' });
  });

test('R05 what is another’s does not change', async () => {
  await withOrganisation(database.app, a, 'own', async (db) => {
    const changes = [
      sql`update accounts.person set name = 'x' where id = ${b.personId}::uuid`,
      sql`update accounts.session set ended_at = now() where person_id = ${b.personId}::uuid`,
      sql`delete from accounts.membership where organisation_id = ${b.organisationId}::uuid`,
      sql`update accounts.invitation set withdrawn_at = now()
           where organisation_id = ${b.organisationId}::uuid`,
    ];
    for (const change of changes) assert.equal((await change.execute(db)).numAffectedRows, 0n);
  });
  assert.deepEqual(await names(b, 'own'), ['Beispiel-Kanari-B']);
});

test('R06 an organisation that exists and one that does not are refused alike', async () => {
  const attempt = (organisationId: string) =>
    withOrganisation(database.app, a, 'own', (db) =>
      sql`insert into accounts.recovery (person_id, organisation_id, way, started_by, started_at)
          values (${b.personId}::uuid, ${organisationId}::uuid, 'mail', ${a.personId}::uuid, now())`.execute(
        db,
      ),
    ).then(
      () => 'done',
      (error: Error & { code?: string }) => [error.code, error.message],
    );
  assert.deepEqual(await attempt(b.organisationId), await attempt(randomUUID()));
});

test('R04 a thousand alternating requests on two connections, some broken off, never show the other’s rows', async () => {
  const { default: pg } = await import('pg');
  const { Kysely, PostgresDialect } = await import('kysely');
  const pool = new pg.Pool({ ...database.appLogin, max: 2 });
  const two = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    let seen = 0;
    await Promise.all(
      Array.from({ length: 1000 }, async (_, index) => {
        const person = index % 2 ? a : b;
        const expected = index % 2 ? 'Beispiel-Kanari-A' : 'Beispiel-Kanari-B';
        const work = withOrganisation(two, person, 'own', async (db) => {
          const { rows } = await sql<{ name: string }>`select name from accounts.person`.execute(
            db,
          );
          if (index % 7 === 0) throw new Error('broken off');
          if (index % 11 === 0) await sql`select 1 / 0`.execute(db);
          return rows.map(({ name }) => name);
        });
        const found = await work.catch(() => null);
        if (!found) return;
        assert.deepEqual(found, [expected]);
        seen += 1;
      }),
    );
    assert.ok(seen > 700, `${seen} answers`);
  } finally {
    await two.destroy();
  }
});

test('the secrets of passphrase and code are not readable by the program’s ordinary queries', async () => {
  for (const column of ['passphrase_hash', 'totp_sealed'])
    await assert.rejects(
      withOrganisation(database.app, a, 'own', (db) =>
        sql`select ${sql.ref(column)} from accounts.fallback`.execute(db),
      ),
      { code: '42501' },
    );
});

test('the audit takes no change from the program: it only grows, by its own door', async () => {
  for (const statement of [
    `insert into audit.event select * from audit.event limit 1`,
    `update audit.event set result = 'done'`,
    `delete from audit.event`,
    `truncate audit.event`,
    `alter table audit.event disable row level security`,
  ])
    await assert.rejects(
      withOrganisation(database.app, a, 'own', (db) => sql.raw(statement).execute(db)),
      { code: '42501' },
      statement,
    );
});

async function names(person: SignedIn, scope: Scope): Promise<string[]> {
  return withOrganisation(database.app, person, scope, async (db) => {
    const { rows } = await sql<{ name: string }>`
      select name from accounts.person order by name`.execute(db);
    return rows.map(({ name }) => name);
  });
}

async function countPeople(db: Kysely<unknown>): Promise<void> {
  await sql`select count(*) from accounts.person`.execute(db);
}
