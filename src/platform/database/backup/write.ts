import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open as openFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { ConfigError } from '../../config/index.ts';
import { errorCode, UnreadableBackupError } from '../errors.ts';
import { migrationLock, storedMigrations } from '../migrate.ts';
import type { OpenDatabase } from '../open.ts';
import { hidingTablesOf, sequencesOf, tablesOf } from './catalogue.ts';
import { copyOut } from './copy.ts';
import {
  type Counts,
  countsOf,
  endOfRows,
  type FileHead,
  formatName,
  formatVersion,
  type Head,
  type Manifest,
  type Table,
} from './format.ts';
import { inSession, kyselyOn } from './session.ts';
import { filesToKeep } from './stored-files.ts';

/**
 * Writes everything the owner's tables hold at one instant, and the stored files of DATA_DIR, into one file, which only its
 * owner may read. The file appears when it is whole and replaces an earlier one. The site may go on serving; migrations wait.
 * Throws UnreadableBackupError when the file cannot be written, ConfigError when the login may not read everything.
 */
export async function backup(open: OpenDatabase, file: string, dataDir: string): Promise<Counts> {
  const part = `${file}.part-${process.pid}`;
  try {
    const manifest = await inSession(open, oneInstant, (client) =>
      writePart(client, part, dataDir),
    );
    await rename(part, file);
    await syncFolder(dirname(file));
    return countsOf(manifest);
  } catch (error) {
    await rm(part, { force: true });
    throw unwritable(error)
      ? new UnreadableBackupError(`${file} cannot be written (${errorCode(error)}).`)
      : error;
  }
}

/** The lock comes before the snapshot: no migration may fall between it and the last table. Backups share the lock. */
const oneInstant = [
  `select pg_advisory_lock_shared(${migrationLock})`,
  'begin isolation level repeatable read read only',
];

async function writePart(client: pg.ClientBase, part: string, dataDir: string): Promise<Manifest> {
  await refuseHidden(client);
  await rm(part, { force: true });
  const manifest: Manifest = { tables: [], sequences: [], files: [] };
  const file = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(textOf(client, manifest, dataDir), createGzip(), file);
  return manifest;
}

async function refuseHidden(client: pg.ClientBase): Promise<void> {
  const [hiding] = await hidingTablesOf(client);
  if (hiding)
    throw new ConfigError(
      `The row-level security of ${hiding} hides rows from its owner: the backup would lack them.`,
    );
}

/** Fills `manifest` on the way. */
async function* textOf(
  client: pg.ClientBase,
  manifest: Manifest,
  dataDir: string,
): AsyncGenerator<string | Buffer> {
  const head: Head = {
    format: formatName,
    version: formatVersion,
    created: new Date().toISOString(),
    migrations: await storedMigrations(kyselyOn(client)),
  };
  yield lineOf(head);
  for (const table of await tablesOf(client)) yield* tableText(client, table, manifest);
  yield* filesText(dataDir, manifest);
  manifest.sequences = await sequencesOf(client);
  yield lineOf(manifest);
}

async function* tableText(
  client: pg.ClientBase,
  table: Table,
  manifest: Manifest,
): AsyncGenerator<string | Buffer> {
  yield lineOf(table);
  const hash = createHash('sha256');
  // A query, because COPY of a partitioned table itself is refused.
  const rows = `select ${table.columns.join(', ')} from ${table.table}`;
  const copy = copyOut(client, `copy (${rows}) to stdout`);
  for await (const chunk of copy.chunks) {
    hash.update(chunk);
    yield chunk;
  }
  yield endOfRows;
  manifest.tables.push({ table: table.table, rows: copy.rows(), sha256: hash.digest('hex') });
}

async function* filesText(dataDir: string, manifest: Manifest): AsyncGenerator<string | Buffer> {
  for await (const { head, pieces } of filesToKeep(dataDir)) {
    yield lineOf(head);
    const hash = createHash('sha256');
    for await (const piece of pieces()) {
      hash.update(Buffer.from(piece, 'base64'));
      yield piece;
    }
    yield endOfRows;
    manifest.files.push({ file: head.file, sha256: hash.digest('hex') });
  }
}

function lineOf(value: Head | Table | FileHead | Manifest): string {
  return `${JSON.stringify(value)}\n`;
}

/** An error of the file system, not of the database. */
function unwritable(error: unknown): boolean {
  const call = (error as { syscall?: unknown } | null)?.syscall;
  return typeof call === 'string' && ['open', 'write', 'fsync', 'rename'].includes(call);
}

/** Without it a power cut may take the new name away again. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await openFile(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
