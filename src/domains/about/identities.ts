import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { IdentityData } from './identity-data.ts';

/** null before the first start. */
export async function findIdentity(db: Kysely<unknown>): Promise<IdentityData | null> {
  const { rows } = await sql<{ data: IdentityData }>`select data from about.identity`.execute(db);
  return rows[0]?.data ?? null;
}

/** What the file says, as long as nobody edited it at the desk. */
export async function storeIdentityOfFile(db: Kysely<unknown>, data: IdentityData): Promise<void> {
  await sql`
    insert into about.identity as held (data) values (${JSON.stringify(data)}::jsonb)
    on conflict (only_one) do update set data = excluded.data
     where held.edited_at is null and held.data <> excluded.data`.execute(db);
}

export async function writeIdentity(
  db: Kysely<unknown>,
  data: IdentityData,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into about.identity (data, edited_at)
    values (${JSON.stringify(data)}::jsonb, ${at.toString()}::timestamptz)
    on conflict (only_one) do update set data = excluded.data, edited_at = excluded.edited_at`.execute(
    db,
  );
}
