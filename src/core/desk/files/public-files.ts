import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Row } from '../../../platform/editable.ts';

/**
 * Makes exactly these files of a thing public, from a moment on or at once (null). Names and types are those that were found
 * when they were received: a row that names a file of another thing publishes nothing. In the transaction of the release.
 */
export async function publishFiles(
  trx: Kysely<unknown>,
  thingId: string,
  rows: readonly Row[],
  from: Temporal.Instant | null,
): Promise<void> {
  const hashes = [...new Set(rows.flatMap(({ file }) => (file ? [file] : [])))];
  await withdrawFiles(trx, thingId);
  if (hashes.length === 0) return;
  await sql`
    insert into desk.public_file (thing_id, sha256, type, size, name, access, public_from)
    select thing_id, sha256, type, size, name, access, ${from?.toString() ?? null}::timestamptz from desk.file
     where thing_id = ${thingId}::uuid and sha256 = any(${hashes}::text[])`.execute(trx);
}

/** Nobody can fetch a thing's files any more. In the transaction of the withdrawal. */
export async function withdrawFiles(trx: Kysely<unknown>, thingId: string): Promise<void> {
  await sql`delete from desk.public_file where thing_id = ${thingId}::uuid`.execute(trx);
}

export type PublicFile = { readonly type: string; readonly name: string };

/** What anybody may fetch at this moment; the name asked for where several things have the file under different ones. */
export async function findPublicFile(
  db: Kysely<unknown>,
  { sha256, name }: { readonly sha256: string; readonly name: string },
  at: Temporal.Instant,
): Promise<PublicFile | null> {
  const { rows } = await sql<PublicFile>`
    select type, name from desk.public_file
     where sha256 = ${sha256} and (public_from is null or public_from <= ${at.toString()}::timestamptz)
     order by name = ${name.replaceAll('\0', '')} desc, name
     limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Bytes by hash; of those alone that something released has. */
export async function publicFileSizes(
  db: Kysely<unknown>,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ sha256: string; size: number }>`
    select distinct sha256, size from desk.public_file where sha256 = any(${hashes}::text[])`.execute(
    db,
  );
  return new Map(rows.map(({ sha256, size }) => [sha256, size]));
}
