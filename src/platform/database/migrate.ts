import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { ConfigError } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import { errorCode } from './errors.ts';

export type Migration = {
  /** The file's name, such as 2026-11-24-decisions.sql: the order and the identity. */
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly checksum: string;
};

/** A folder of `.sql` files, or one migration whose text a library brings. */
export type MigrationSource = URL | Pick<Migration, 'name' | 'text'>;

/** One file failed; its transaction was rolled back, those before it stay. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/** The platform's own migrations; the first in every list of folders. */
export const databaseMigrations = new URL('./migrations/', import.meta.url);

/** The advisory lock of whoever changes tables; any number but those of other locks in this database. */
export const migrationLock = 7_246_487;

/**
 * Runs every migration that this database lacks, in order of names over all sources, each in its own transaction,
 * one process at a time. Throws ConfigError when a stored one was edited, is unknown here or would come later than
 * a newer one, or when the login may not migrate; MigrationError when a file fails.
 */
export async function migrate(
  owner: Kysely<unknown>,
  sources: readonly MigrationSource[],
  log: Log,
): Promise<void> {
  const all = readMigrations(sources);
  await owner.connection().execute(async (connection) => {
    await run(connection, `select pg_advisory_lock(${migrationLock})`);
    try {
      const pending = pendingOf(all, await storedMigrations(connection));
      if (pending.length > 0) await prepareTable(connection);
      for (const migration of pending) {
        await applyInTransaction(connection, migration);
        log.info({ event: 'database.migrated', migration: migration.name });
      }
    } finally {
      await run(connection, `select pg_advisory_unlock(${migrationLock})`).catch(() => undefined);
    }
  });
}

/** All migrations by name. Throws ConfigError when two have one name. */
export function readMigrations(sources: readonly MigrationSource[]): Migration[] {
  const migrations = sources
    .flatMap((source) => (source instanceof URL ? readFolder(source) : [source]))
    .map(({ name, text }) => ({ name, text, checksum: checksumOf(text) }));
  migrations.sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = migrations.find(({ name }, index) => migrations[index + 1]?.name === name);
  if (twice) throw new ConfigError(`Two migrations are called ${twice.name}.`);
  return migrations;
}

export type StoredMigration = { readonly name: string; readonly checksum: string };

/** What this database has, in order of names; nothing when it is new. */
export async function storedMigrations(db: Kysely<unknown>): Promise<StoredMigration[]> {
  const { rows } = await sql<{ table: string | null }>`
    select to_regclass('platform.migration')::text as table`.execute(db);
  if (!rows[0]?.table) return [];
  const stored = await sql<StoredMigration>`
    select name, checksum from platform.migration order by name collate "C"`.execute(db);
  return stored.rows;
}

/** Runs one file and notes it; the caller holds the transaction. */
export async function applyMigration(db: Kysely<unknown>, migration: Migration): Promise<void> {
  const before = await transactionId(db);
  try {
    await run(db, migration.text);
  } catch (error) {
    throw new MigrationError(
      `${migration.name}${lineOf(migration.text, error)}: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
  if ((await transactionId(db)) !== before)
    throw new MigrationError(`${migration.name} ends its transaction itself; leave "commit" out.`);
  await sql`insert into platform.migration (name, checksum) values (${migration.name}, ${migration.checksum})`.execute(
    db,
  );
}

/** The table of migrations comes before the first of them. */
export async function prepareTable(db: Kysely<unknown>): Promise<void> {
  try {
    await run(
      db,
      `create schema if not exists platform;
       create table if not exists platform.migration (
         name text primary key,
         checksum text not null,
         applied_at timestamptz not null default now()
       )`,
    );
  } catch (error) {
    if (errorCode(error) !== '42501') throw error;
    throw new ConfigError(
      'This database lacks migrations and the login may not run them: run "migrate" with DATABASE_OWNER_URL set to a member of schnittstelle_owner.',
    );
  }
}

function readFolder(folder: URL): Pick<Migration, 'name' | 'text'>[] {
  const path = fileURLToPath(folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function pendingOf(all: readonly Migration[], stored: readonly StoredMigration[]): Migration[] {
  const known = new Map(all.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of stored) {
    const migration = known.get(name);
    if (!migration)
      throw new ConfigError(
        `This database has the migration ${name}, which this program does not know: use the newer program.`,
      );
    if (migration.checksum !== checksum)
      throw new ConfigError(
        `The migration ${name} was edited after it ran here: restore the file and write a new one.`,
      );
  }
  const last = stored.at(-1)?.name ?? '';
  const ran = new Set(stored.map(({ name }) => name));
  const pending = all.filter(({ name }) => !ran.has(name));
  const late = pending.find(({ name }) => name < last);
  if (late)
    throw new ConfigError(
      `The migration ${late.name} sorts before ${last}, which ran here: give it a later date.`,
    );
  return pending;
}

async function applyInTransaction(
  connection: Kysely<unknown>,
  migration: Migration,
): Promise<void> {
  await run(connection, 'begin');
  try {
    await applyMigration(connection, migration);
    await run(connection, 'commit');
  } catch (error) {
    await run(connection, 'rollback').catch(() => undefined);
    throw error;
  }
}

/** Without parameters node-postgres uses the simple protocol, which takes many statements at once. */
async function run(db: Kysely<unknown>, statements: string): Promise<void> {
  await sql.raw(statements).execute(db);
}

async function transactionId(db: Kysely<unknown>): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(db);
  return rows[0]?.id;
}

function lineOf(text: string, error: unknown): string {
  const position = Number((error as { position?: unknown }).position);
  return position ? `:${text.slice(0, position).split('\n').length}` : '';
}
