import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';

type Row = {
  readonly seq: string;
  readonly at: string;
  readonly values: readonly (string | null)[];
  readonly prevHash: string;
  readonly hash: string;
};

/** What `schnittstelle audit verify` found: every row follows from the one before it, or the first that does not. */
export type Verification =
  | { readonly whole: true; readonly rows: number; readonly hash: string }
  | { readonly whole: false; readonly brokenAt: number };

/** A row that was seen earlier, outside of the database; it must still be there as it was. */
export type Anchor = { readonly seq: number; readonly hash: string };

const batchSize = 5_000;
const start = '0'.repeat(64);

/**
 * Computes the whole chain anew, outside of the database, so that rows changed, removed or put in by hand are found.
 * Rows cut off at the end leave a whole chain: only an `anchor` from elsewhere shows that. Needs the owner's connection.
 */
export async function verifyChain(
  owner: Kysely<unknown>,
  anchor: Anchor | null = null,
): Promise<Verification> {
  let rows = 0;
  let hash = start;
  for (;;) {
    const batch = await readBatch(owner, rows);
    for (const row of batch) {
      if (row.seq !== String(rows + 1) || row.prevHash !== hash || row.hash !== hashOf(row))
        return { whole: false, brokenAt: rows + 1 };
      rows += 1;
      hash = row.hash;
      if (anchor?.seq === rows && anchor.hash !== hash) return { whole: false, brokenAt: rows };
    }
    if (batch.length < batchSize) break;
  }
  if (anchor && anchor.seq > rows) return { whole: false, brokenAt: rows + 1 };
  return { whole: true, rows, hash };
}

/** SHA-256 over the hash before, hexadecimal, and the values as JSON; audit.append computes the same. */
function hashOf({ seq, at, values, prevHash }: Row): string {
  const json = JSON.stringify([seq, at, ...values]);
  return createHash('sha256')
    .update(prevHash + json)
    .digest('hex');
}

async function readBatch(owner: Kysely<unknown>, after: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.seq::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
        array[person_id::text, organisation_id::text, action, verb, object_kind, object_id, result] as values,
        encode(prev_hash, 'hex') as "prevHash", encode(hash, 'hex') as hash
      from audit.event e where e.seq > ${after} order by e.seq limit ${batchSize}`.execute(owner);
  return rows;
}
