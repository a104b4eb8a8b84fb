import { type Kysely, sql } from 'kysely';

type Forgotten = {
  readonly kind: string;
  readonly keys: readonly string[];
  /** Contents in which this field has this value remain. */
  readonly except: { readonly field: string; readonly value: string };
};

/** Deletes for good what the desk kept of things: contents of versions, drafts, and every note that somebody wrote. */
export async function forgetContents(
  db: Kysely<unknown>,
  { kind, keys, except: { field, value } }: Forgotten,
): Promise<void> {
  const things = sql`select id from desk.thing where kind = ${kind} and key = any(${keys}::text[])`;
  const told = sql`thing_id in (${things}) and content ->> ${field} is distinct from ${value}`;
  await sql`update desk.version set content = null, note = '' where ${told}`.execute(db);
  await sql`delete from desk.draft where ${told}`.execute(db);
  await sql`delete from desk.submission where thing_id in (${things})`.execute(db);
  await sql`delete from desk.withdrawal where thing_id in (${things})`.execute(db);
}
