import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { By } from './papers.ts';

/**
 * The id of the row of a table of advocacy that the same person made within a minute and for which `isSame` holds: the form
 * was sent twice. null: there is none; until the transaction ends nobody makes one in her name. `made` names the row.
 */
export async function justMade(
  trx: Kysely<unknown>,
  table: 'paper' | 'shadow_call',
  isSame: RawBuilder<unknown>,
  { person: { personId }, at }: By,
): Promise<string | null> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${`advocacy.${table} by ${personId}`}, 0))`.execute(
    trx,
  );
  const { rows } = await sql<{ id: string }>`
    select made.id from ${sql.table(`advocacy.${table}`)} made
     where made.created_by = ${personId}::uuid and made.created_at > ${at.toString()}::timestamptz - interval '1 minute'
       and ${isSame}
     order by made.created_at desc limit 1`.execute(trx);
  return rows[0]?.id ?? null;
}
