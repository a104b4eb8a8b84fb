import { type Kysely, sql } from 'kysely';

/** The things of a kind that were opened at the desk, by their key. */
export async function openedThings(
  trx: Kysely<unknown>,
  kind: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; id: string }>`
    select key, id from desk.thing where kind = ${kind} and key is not null`.execute(trx);
  return new Map(rows.map(({ key, id }) => [key, id]));
}
