import { type Kysely, sql } from 'kysely';
import type { PdfAccess } from '../../../platform/files/read/index.ts';

type Row = { readonly sha256: string; readonly access: PdfAccess };

/** What a screen reader finds in the PDFs that a thing has received, by hash. */
export async function receivedAccess(
  trx: Kysely<unknown>,
  thingId: string,
): Promise<ReadonlyMap<string, PdfAccess>> {
  const { rows } = await sql<Row>`
    select sha256, access from desk.file
     where thing_id = ${thingId}::uuid and access is not null`.execute(trx);
  return byHash(rows);
}

/** The same of those alone that something released has. */
export async function publicFileAccess(
  db: Kysely<unknown>,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, PdfAccess>> {
  const { rows } = await sql<Row>`
    select distinct on (sha256) sha256, access from desk.public_file
     where sha256 = any(${hashes}::text[]) and access is not null
     order by sha256`.execute(db);
  return byHash(rows);
}

function byHash(rows: readonly Row[]): ReadonlyMap<string, PdfAccess> {
  return new Map(rows.map(({ sha256, access }) => [sha256, access]));
}
