import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import { encryptTo } from '../../../platform/crypto/age.ts';
import type { Services, SignedIn } from '../../../platform/domain.ts';
import { queueJob } from '../../../platform/jobs/index.ts';
import { writeOriginal } from './original-files.ts';

/** An encrypted original as its row tells. */
export type Original = {
  readonly id: string;
  readonly receivedAt: Date;
  /** Bytes, encrypted. */
  readonly size: number;
  readonly metadata: Readonly<Record<string, string>>;
};

/** An encrypted file that lies there and has no row yet. */
export type Sealed = { readonly id: string; readonly size: number };

/** Encrypts what was uploaded to the office's key and lays it down; nothing plain is written anywhere. */
export async function sealOriginal(
  { config }: Pick<Services, 'config'>,
  recipient: string,
  bytes: Uint8Array,
): Promise<Sealed> {
  const id = randomUUID();
  const encrypted = await encryptTo(recipient, bytes);
  await writeOriginal(config.dataDir, id, encrypted);
  return { id, size: encrypted.length };
}

/** Notes the original of a decision's text; metadata: what the file says about itself. */
export async function keepOriginal(
  trx: Kysely<unknown>,
  { id, size }: Sealed,
  {
    thingId,
    person,
    at,
    metadata,
  }: {
    readonly thingId: string;
    readonly person: SignedIn;
    readonly at: Temporal.Instant;
    readonly metadata: Readonly<Record<string, string>>;
  },
): Promise<void> {
  await sql`
    insert into caselaw.original (id, organisation_id, thing_id, received_by, received_at, size, metadata)
    values (${id}::uuid, ${person.organisationId}::uuid, ${thingId}::uuid, ${person.personId}::uuid,
      ${at.toString()}::timestamptz, ${size}, ${JSON.stringify(metadata)}::jsonb)`.execute(trx);
}

/** Those of a decision, the newest first. */
export async function listOriginals(trx: Kysely<unknown>, thingId: string): Promise<Original[]> {
  const { rows } = await sql<Original>`
    select id, received_at as "receivedAt", size, metadata from caselaw.original
     where thing_id = ${thingId}::uuid order by received_at desc, id`.execute(trx);
  return rows;
}

export async function hasOriginal(trx: Kysely<unknown>, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from caselaw.original where id = ${id}::uuid`.execute(trx);
  return rows.length > 0;
}

/** What came with a hint belongs to the decision that it became. */
export async function assignOriginals(
  trx: Kysely<unknown>,
  pointerId: string,
  thingId: string,
): Promise<void> {
  await sql`
    update caselaw.original set thing_id = ${thingId}::uuid where pointer_id = ${pointerId}::uuid`.execute(
    trx,
  );
}

/** In the transaction of a release or withdrawal: the rows go with it, the files right after. */
export async function deleteOriginals(trx: Kysely<unknown>, thingId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    delete from caselaw.original where thing_id = ${thingId}::uuid returning id`.execute(trx);
  for (const { id } of rows) await queueJob(trx, 'caselaw.original', { id });
}
