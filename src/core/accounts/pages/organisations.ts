import { type Kysely, sql } from 'kysely';
import type { Organisation } from '../organisations.ts';

/** null when there is none. */
export async function organisationById(
  db: Kysely<unknown>,
  id: string,
): Promise<Organisation | null> {
  const { rows } = await sql<Organisation>`
    select id, slug, name, kind from accounts.organisation where id = ${id}::uuid`.execute(db);
  return rows[0] ?? null;
}

export type PeopledOrganisation = Organisation & {
  /** How many people belong to it. */
  readonly people: number;
};

/** Every organisation, the office first; `db` is the transaction of withOrganisation for all. */
export async function listOrganisations(db: Kysely<unknown>): Promise<PeopledOrganisation[]> {
  const { rows } = await sql<PeopledOrganisation>`
    select o.id, o.slug, o.name, o.kind, count(distinct m.person_id)::int as people
      from accounts.organisation o left join accounts.membership m on m.organisation_id = o.id
     group by o.id
     order by o.kind = 'office' desc, o.name collate "de-x-icu"`.execute(db);
  return rows;
}
