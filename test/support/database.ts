import { createHash, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Kysely, sql } from 'kysely';
import {
  type MigrationSource,
  migrate,
  type OpenDatabase,
} from '../../src/platform/database/index.ts';
import { type Login, openAppPool, openOwnerPool } from '../../src/platform/database/pools.ts';
import { libraryTables } from '../../src/platform/jobs/library-tables.ts';
import { createLog } from '../../src/platform/log/index.ts';
import { type RunningCluster, startCluster } from './cluster.ts';
import { filesBelow, root } from './files.ts';

export type TestDatabase = {
  readonly name: string;
  /** The owner's pool: migrates, imports. */
  readonly owner: Kysely<unknown>;
  /** The program's pool, with its rights and limits, though with more patience: the machine may be busy. */
  readonly app: Kysely<unknown>;
  readonly ownerLogin: Login;
  readonly appLogin: Login;
  /** `ownerLogin` as a connection string, for programs that take DATABASE_OWNER_URL. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Closes both pools and removes the database. */
  readonly drop: () => Promise<void>;
};

const variable = 'SCHNITTSTELLE_TEST_CLUSTER';
const log = createLog('silent');

const patience = { connection: 60_000, statement: 60_000 };

type Cluster = Pick<RunningCluster, 'owner' | 'app'>;

/** One cluster for a whole run, found by the test processes through the environment. */
export async function startTestCluster(): Promise<{ stop: () => Promise<void> }> {
  const cluster = await startCluster();
  await ensureTemplate(cluster, allMigrations(), null);
  process.env[variable] = JSON.stringify({ owner: cluster.owner, app: cluster.app });
  return { stop: cluster.stop };
}

/** Data that many tests begin with; made once per run under its name, and copied. */
export type Content = {
  readonly name: string;
  readonly load: (owner: Kysely<unknown>) => Promise<void>;
};

/**
 * A database of its own with every migration of the repository, or those of `sources`; no shipped or example data but
 * `content`. A file that runs alone starts its own cluster, which ends with the process.
 */
export async function createTestDatabase(
  sources: readonly MigrationSource[] = allMigrations(),
  content: Content | null = null,
): Promise<TestDatabase> {
  const cluster = await sharedCluster();
  const template = await ensureTemplate(cluster, sources, content);
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdministrator(cluster, async (db) => {
    await copyDatabase(db, template, name);
  });
  return openTestDatabase(cluster, name);
}

/** An empty database, not migrated. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createTestDatabase([]);
}

/** Runs `work` in a transaction that is rolled back afterwards; two milliseconds instead of a database. */
export async function inTransaction<T>(
  db: Kysely<unknown>,
  work: (transaction: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  const transaction = await db.startTransaction().execute();
  try {
    return await work(transaction);
  } finally {
    await transaction.rollback().execute();
  }
}

/** Every folder `migrations` below `src`, and the tables that the library of jobs brings. */
export function allMigrations(): MigrationSource[] {
  const files = filesBelow('src', ['.sql']).filter((path) => /\/migrations\/[^/]+$/.test(path));
  const folders = new Set(files.map((path) => join(root, dirname(path))));
  return [libraryTables, ...[...folders].sort().map((folder) => pathToFileURL(`${folder}/`))];
}

let own: Promise<RunningCluster> | null = null;

async function sharedCluster(): Promise<Cluster> {
  const given = process.env[variable];
  if (given) return JSON.parse(given) as Cluster;
  own ??= startCluster();
  return own;
}

/** Made once per list of migrations and content; the others copy it. Processes that need it at once wait for the first. */
async function ensureTemplate(
  cluster: Cluster,
  sources: readonly MigrationSource[],
  content: Content | null,
): Promise<string> {
  const parts = sources.map((source) => ('name' in source ? source.name : source.href));
  const key = [...parts, content?.name].join('\n');
  const name = `template_${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
  await asAdministrator(cluster, (db) =>
    db.connection().execute(async (connection) => {
      await sql`select pg_advisory_lock(hashtext(${name}))`.execute(connection);
      if (await isTemplate(connection, name)) return;
      await sql`drop database if exists ${sql.id(name)}`.execute(connection);
      const base = content ? await ensureTemplate(cluster, sources, null) : 'template0';
      await copyDatabase(connection, base, name);
      await asOwner(cluster, name, content?.load ?? ((owner) => migrateAll(owner, sources)));
      await sql`alter database ${sql.id(name)} is_template true`.execute(connection);
    }),
  );
  return name;
}

async function isTemplate(db: Kysely<unknown>, name: string): Promise<boolean> {
  const { rows } = await sql`
    select from pg_database where datname = ${name} and datistemplate`.execute(db);
  return rows.length > 0;
}

async function migrateAll(
  owner: Kysely<unknown>,
  sources: readonly MigrationSource[],
): Promise<void> {
  await sql`revoke all on schema public from public`.execute(owner);
  await sql`grant usage on schema public to schnittstelle_app, schnittstelle_search`.execute(owner);
  if (sources.length > 0) await migrate(owner, sources, log);
}

async function copyDatabase(db: Kysely<unknown>, template: string, name: string): Promise<void> {
  // Copying files is several times faster than logging every page where nothing is synced to disk.
  await sql`create database ${sql.id(name)} template ${sql.id(template)} strategy file_copy`.execute(
    db,
  );
  await sql`revoke all on database ${sql.id(name)} from public`.execute(db);
  await sql`grant connect on database ${sql.id(name)} to schnittstelle_app`.execute(db);
}

function openTestDatabase(cluster: Cluster, name: string): TestDatabase {
  const ownerLogin = { ...cluster.owner, database: name };
  const appLogin = { ...cluster.app, database: name };
  const owner = openOwnerPool(ownerLogin, log);
  const app = openAppPool(appLogin, log, patience);
  return {
    name,
    owner,
    app,
    ownerLogin,
    appLogin,
    ownerUrl: urlOf(ownerLogin),
    appUrl: urlOf(appLogin),
    drop: async () => {
      await Promise.all([owner.destroy(), app.destroy()]);
      // A plain drop may end an autovacuum worker, one with force may not; a test's forgotten session needs force.
      await asAdministrator(cluster, async (db) => {
        await sql`drop database if exists ${sql.id(name)}`
          .execute(db)
          .catch(() => sql`drop database if exists ${sql.id(name)} with (force)`.execute(db));
      });
    },
  };
}

/** The folder of a Unix socket stands, encoded, in the place of the host. */
function urlOf({ user, password, host, database }: Login): string {
  return `postgres://${user}:${password}@${encodeURIComponent(host ?? '')}/${database}`;
}

function asAdministrator<T>(
  cluster: Cluster,
  work: (db: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  return asOwner(cluster, 'postgres', work);
}

async function asOwner<T>(
  cluster: Cluster,
  database: string,
  work: (db: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  const db = openOwnerPool({ ...cluster.owner, database }, log);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** An empty database as `openDatabase` would give it; `close` also removes it. */
export async function openedTestDatabase(): Promise<OpenDatabase> {
  const database = await createEmptyDatabase();
  return {
    kind: 'embedded',
    owner: database.owner,
    app: database.app,
    ownerLogin: database.ownerLogin,
    appLogin: database.appLogin,
    ownerSession: 'schnittstelle_owner',
    startedHere: false,
    close: database.drop,
  };
}
