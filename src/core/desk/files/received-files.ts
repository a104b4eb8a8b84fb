import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Services, SignedIn } from '../../../platform/domain.ts';
import type { FilesField, Row } from '../../../platform/editable.ts';
import { storeFile } from '../../../platform/files/index.ts';
import { cleanFile, type FileProblem } from '../../../platform/files/receive.ts';
import { shareFiles } from './lock.ts';

type Wanted = {
  readonly thingId: string;
  readonly organisationId: string;
  readonly file: File;
  readonly accept: FilesField['accept'];
  /** What the field holds already: names in it are given once, and a file that comes again is one. */
  readonly besides: readonly Row[];
  readonly person: SignedIn;
  readonly at: Temporal.Instant;
};

type Received =
  | { readonly done: true; readonly row: Row }
  | { readonly done: false; readonly problem: FileProblem };

/**
 * Takes a file for a thing's draft: checked by its content, stored by the hash of what is kept. The row is one of a
 * FilesField; saving the draft with it is what the audit notes. What was stored before a transaction that fails is an orphan, and goes within two days.
 */
export async function receiveFile(
  trx: Kysely<unknown>,
  { config }: Services,
  { thingId, organisationId, file, accept, besides, person, at }: Wanted,
): Promise<Received> {
  const clean = await keepOpen(trx, cleanFile(file, accept));
  if ('problem' in clean) return { done: false, problem: clean.problem };
  await shareFiles(trx);
  const sha256 = await storeFile(config.dataDir, clean.bytes);
  const { type, bytes, access } = clean;
  const others = besides.filter((one) => one.file !== sha256);
  const name = freeName(
    clean.name,
    others.map((one) => one.name ?? ''),
  );
  await sql`
    delete from desk.file where thing_id = ${thingId}::uuid and sha256 = ${sha256}`.execute(trx);
  await sql`
    insert into desk.file (thing_id, organisation_id, sha256, type, size, name, access, received_by, received_at)
    values (${thingId}::uuid, ${organisationId}::uuid, ${sha256}, ${type}, ${bytes.length}, ${name},
      ${access && JSON.stringify(access)}::jsonb, ${person.personId}::uuid, ${at.toString()}::timestamptz)`.execute(
    trx,
  );
  const alt = besides.find((one) => one.file === sha256)?.alt ?? '';
  return { done: true, row: { file: sha256, name, type, alt } };
}

/** "bericht.pdf", then "bericht-2.pdf": editors tell files apart by their names, and language versions name them. */
function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  const at = name.lastIndexOf('.');
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number += 1)
    free = `${name.slice(0, at)}-${number}${name.slice(at)}`;
  return free;
}

/** A transaction in which nothing happens for ten seconds is ended by the database; a PDF may take twenty to be read. */
async function keepOpen<T>(trx: Kysely<unknown>, work: Promise<T>): Promise<T> {
  const beat = setInterval(() => {
    void sql`select 1`.execute(trx).catch(() => undefined);
  }, 3_000);
  return work.finally(() => clearInterval(beat));
}

export type DraftFile = { readonly type: string; readonly name: string };

/** A file of any thing that the transaction may see, or null. */
export async function findReceivedFile(
  trx: Kysely<unknown>,
  sha256: string,
): Promise<DraftFile | null> {
  const { rows } = await sql<DraftFile>`
    select type, name from desk.file where sha256 = ${sha256} limit 1`.execute(trx);
  return rows[0] ?? null;
}
