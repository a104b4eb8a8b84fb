import { type Kysely, sql } from 'kysely';

/** What the rules for an entry ask of the transaction that it is edited in. */
export type Standing = {
  /** On a route of every organisation. */
  readonly isForAll: boolean;
  /** Of the office's people, on a route of their own. */
  readonly isOffice: boolean;
  /** The organisation of whoever edits has an entry, or had one that was withdrawn. */
  readonly hasEntry: boolean;
  /** The stored parent of the entry, '' for none. */
  readonly parent: string;
};

/** key: null for a new one. `trx` is a transaction of withOrganisation. */
export async function standingOf(trx: Kysely<unknown>, key: string | null): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select current_setting('schnittstelle.scope') = 'any' as "isForAll",
           exists (select from accounts.organisation where id = own.id and kind = 'office') as "isOffice",
           exists (select from directory.entry where organisation_id = own.id)
             or exists (select from directory.hidden_entry where id = own.id)
             or exists (select from directory.withdrawn_entry where id = own.id) as "hasEntry",
           coalesce((select parent_id from directory.entry where organisation_id = ${key}::uuid)::text,
             (select parent_id from directory.hidden_entry where id = ${key}::uuid)::text, '') as parent
      from (select current_setting('schnittstelle.organisation')::uuid as id) own`.execute(trx);
  return rows[0]!;
}
