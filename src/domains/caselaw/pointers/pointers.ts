import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Hint, Pointer, PointerState } from './pointer.ts';
import { newReceipt } from './receipt.ts';

/** How a hint was received: with its receipt, or not. */
export type Received =
  | { readonly taken: true; readonly receipt: string }
  | { readonly taken: false; readonly why: 'too_many' | 'no_office' };

/** Puts a hint of anybody into the office's queue. network: keyed hash of where it came from. */
export async function receivePointer(
  db: Kysely<unknown>,
  { court, date, fileNumber, link, note, contact }: Hint,
  network: string,
  now: Temporal.Instant,
): Promise<Received> {
  const receipt = newReceipt();
  const { rows } = await sql<{ answer: 'taken' | 'too_many' | 'no_office' }>`
    select caselaw.receive_pointer(${network}, ${receipt}, ${court}, ${date}::date, ${fileNumber}, ${link},
      ${note}, ${contact}, ${now.toString()}::timestamptz) as answer`.execute(db);
  const why = rows[0]!.answer;
  return why === 'taken' ? { taken: true, receipt } : { taken: false, why };
}

/** What became of a hint; null when no hint has this receipt. */
export async function pointerState(
  db: Kysely<unknown>,
  receipt: string,
): Promise<PointerState | null> {
  const { rows } = await sql<PointerState>`
    select received_on::text as "receivedOn", ending, reason, slug from caselaw.pointer_state(${receipt})`.execute(
    db,
  );
  return rows[0] ?? null;
}

const perPage = 50;

/** The open ones, the oldest first. `trx` is the office's, here and below. */
export async function listPointers(trx: Kysely<unknown>): Promise<Pointer[]> {
  const { rows } = await sql<Pointer>`
    ${pointerRow} where p.closed_at is null order by p.received_at, p.id limit ${perPage}`.execute(
    trx,
  );
  return rows;
}

/** How many are open. */
export async function countOpenPointers(trx: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::integer as open from caselaw.pointer where closed_at is null`.execute(trx);
  return rows[0]!.open;
}

export async function findPointer(trx: Kysely<unknown>, id: string): Promise<Pointer | null> {
  const { rows } = await sql<Pointer>`${pointerRow} where p.id = ${id}::uuid`.execute(trx);
  return rows[0] ?? null;
}

const pointerRow = sql`
  select p.id, p.receipt, p.court, p.date::text, p.file_number as "fileNumber", p.link, p.note, p.contact,
         p.received_at as "receivedAt", p.ending, p.thing_id as "thingId", o.name as "sentFor",
         (select id from caselaw.original where pointer_id = p.id) as "originalId"
    from caselaw.pointer p left join accounts.organisation o on o.id = p.sent_for`;

export type Closing = {
  readonly personId: string;
  readonly ending: 'taken' | 'declined';
  readonly thingId: string | null;
  readonly reason: string;
  readonly now: Temporal.Instant;
};

/** Closes a hint and forgets who may be asked about it; false when it was closed already. */
export async function closePointer(
  trx: Kysely<unknown>,
  id: string,
  { personId, ending, thingId, reason, now }: Closing,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update caselaw.pointer
       set closed_at = ${now.toString()}::timestamptz, closed_by = ${personId}::uuid, ending = ${ending},
           thing_id = ${thingId}::uuid, reason = ${reason}, contact = ''
     where id = ${id}::uuid and closed_at is null`.execute(trx);
  return numAffectedRows === 1n;
}
