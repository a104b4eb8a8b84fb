import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline as pipe } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import { ConfigError } from '../../config/index.ts';
import { errorCode, UnreadableBackupError } from '../errors.ts';
import {
  applyMigration,
  type Migration,
  type MigrationSource,
  migrationLock,
  prepareTable,
  readMigrations,
} from '../migrate.ts';
import type { OpenDatabase } from '../open.ts';
import { isEmpty, materialisedViewsOf, obstaclesOf, tablesOf } from './catalogue.ts';
import { copyIn } from './copy.ts';
import {
  type Counts,
  countsOf,
  fileSchema,
  type Head,
  headSchema,
  type Manifest,
  manifestSchema,
  parseLine,
  type Table,
  tableSchema,
} from './format.ts';
import { BackupReader } from './reader.ts';
import { inSession, kyselyOn } from './session.ts';
import { type FilesOnTheWay, filesOnTheWay, isFileName } from './stored-files.ts';

/**
 * Fills an empty database from a backup, in one transaction: with the migrations the backup was made with, then its rows.
 * Newer migrations follow at the next `migrate`. The files go to DATA_DIR. Throws ConfigError when the database is not empty,
 * UnreadableBackupError when the file is damaged, cut off, or made by a newer program; the database stays empty then.
 */
export async function restore(
  open: OpenDatabase,
  file: string,
  sources: readonly MigrationSource[],
  dataDir: string,
): Promise<Counts> {
  const files = filesOnTheWay(dataDir);
  // The reader meets every error of the two streams at its end of the pipe.
  const text = pipe(createReadStream(file), createGunzip(), () => undefined);
  try {
    const manifest = await restoreText(open, new BackupReader(text), sources, files);
    await sql`analyze`.execute(open.owner);
    return countsOf(manifest);
  } catch (error) {
    throw refusalOf(file, error) ?? error;
  } finally {
    text.destroy();
    await files.discard();
  }
}

async function restoreText(
  open: OpenDatabase,
  reader: BackupReader,
  sources: readonly MigrationSource[],
  files: FilesOnTheWay,
): Promise<Manifest> {
  const head = await nextLine(reader, headSchema);
  const migrations = migrationsOf(head, sources);
  return inSession(open, [`select pg_advisory_lock(${migrationLock})`, 'begin'], async (client) => {
    if (!(await isEmpty(client)))
      throw new ConfigError(
        'Restore only fills an empty database: name another DATA_DIR or DATABASE_URL.',
      );
    await makeTables(client, migrations);
    const manifest = await loadRows(client, reader, files);
    await files.settle();
    return manifest;
  });
}

/** The files of the migrations that the backup's database had. */
function migrationsOf(head: Head, sources: readonly MigrationSource[]): Migration[] {
  const known = new Map(readMigrations(sources).map((migration) => [migration.name, migration]));
  return head.migrations.map(({ name, checksum }) => {
    const migration = known.get(name);
    if (!migration)
      throw new UnreadableBackupError(
        `The backup needs the migration ${name}: restore it with the newer program.`,
      );
    if (migration.checksum !== checksum)
      throw new UnreadableBackupError(
        `The migration ${name} differs from the one the backup was made with.`,
      );
    return migration;
  });
}

async function makeTables(client: pg.ClientBase, migrations: readonly Migration[]): Promise<void> {
  const db = kyselyOn(client);
  await prepareTable(db);
  for (const migration of migrations) await applyMigration(db, migration);
}

async function loadRows(
  client: pg.ClientBase,
  reader: BackupReader,
  files: FilesOnTheWay,
): Promise<Manifest> {
  const tables = await tablesOf(client);
  if (tables.length > 0)
    await client.query(`truncate ${tables.map(({ table }) => table).join(', ')}`);
  const obstacles = await obstaclesOf(client);
  for (const { lift } of obstacles) await client.query(lift);
  const manifest = await loadTables(client, reader, tables, files);
  for (const { restore: putBack } of obstacles) await client.query(putBack);
  for (const { sequence, lastValue, isCalled } of manifest.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [sequence, lastValue, isCalled]);
  for (const view of await materialisedViewsOf(client))
    await client.query(`refresh materialized view ${view}`);
  return manifest;
}

/** Answers the manifest after it agreed with every table and file. */
async function loadTables(
  client: pg.ClientBase,
  reader: BackupReader,
  expected: readonly Table[],
  files: FilesOnTheWay,
): Promise<Manifest> {
  const loaded: Manifest['tables'] = [];
  const missing = new Map(expected.map((table) => [table.table, table]));
  while (missing.size > 0) {
    const table = await nextLine(reader, tableSchema);
    const known = missing.get(table.table);
    missing.delete(table.table);
    // Names go into SQL: only those that the migrations made.
    if (!known || table.columns.some((column) => !known.columns.includes(column)))
      throw new UnreadableBackupError(
        `The backup has a table ${table.table} that its migrations do not make.`,
      );
    loaded.push(await loadTable(client, table, reader));
  }
  const { manifest, loadedFiles } = await loadFiles(reader, files);
  if ((await reader.line()) !== null)
    throw new UnreadableBackupError('The backup goes on after its end.');
  if (JSON.stringify(manifest.tables) !== JSON.stringify(loaded))
    throw new UnreadableBackupError(
      'The backup is damaged: its rows are not those it was made with.',
    );
  if (JSON.stringify(manifest.files) !== JSON.stringify(loadedFiles))
    throw new UnreadableBackupError(
      'The backup is damaged: its files are not those it was made with.',
    );
  return manifest;
}

/** Reads files until the manifest comes. */
async function loadFiles(
  reader: BackupReader,
  files: FilesOnTheWay,
): Promise<{ manifest: Manifest; loadedFiles: Manifest['files'] }> {
  const loadedFiles: Manifest['files'] = [];
  const seen = new Set<string>();
  for (;;) {
    const next = await nextLine(reader, z.union([fileSchema, manifestSchema]));
    if ('tables' in next) return { manifest: next, loadedFiles };
    if (!isFileName(next.file) || seen.has(next.file.toLowerCase()))
      throw new UnreadableBackupError('The backup has a file with a name that is not possible.');
    seen.add(next.file.toLowerCase());
    const sha256 = await files.add(next, reader.rows());
    loadedFiles.push({ file: next.file, sha256 });
  }
}

async function loadTable(
  client: pg.ClientBase,
  { table, columns }: Table,
  reader: BackupReader,
): Promise<Manifest['tables'][number]> {
  const hash = createHash('sha256');
  const statement = `copy ${table} (${columns.join(', ')}) from stdin`;
  const rows = await copyIn(client, statement, hashed(reader.rows(), hash));
  return { table, rows, sha256: hash.digest('hex') };
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

async function nextLine<T>(reader: BackupReader, schema: z.ZodType<T>): Promise<T> {
  return parseLine(schema, (await reader.line()) ?? '');
}

/** What a damaged file looks like to zlib, the file system and PostgreSQL (classes 22 data, 23 integrity); null for others. */
function refusalOf(file: string, error: unknown): UnreadableBackupError | null {
  const code = errorCode(error);
  if (/^(ENOENT|EACCES|EPERM|EISDIR|EIO)$/.test(code))
    return new UnreadableBackupError(`${file} cannot be read (${code}).`);
  if (code.startsWith('Z_'))
    return new UnreadableBackupError(`${file} is damaged or cut off, or no backup.`);
  if (/^2[23]/.test(code))
    return new UnreadableBackupError(`${file} is damaged: a table refuses its rows.`);
  return null;
}
