import { type Kysely, sql } from 'kysely';
import type { OrganisationKind } from '../../platform/domain.ts';

export type Organisation = {
  /** UUID. */
  readonly id: string;
  /** Its place in addresses: "beispiel-fachberatung-mitte". */
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
};

/** null when there is none. */
export async function organisationBySlug(
  db: Kysely<unknown>,
  slug: string,
): Promise<Organisation | null> {
  const { rows } = await sql<Organisation>`
    select id, slug, name, kind from accounts.organisation where slug = ${slug}`.execute(db);
  return rows[0] ?? null;
}

/** Of the network's own organisation; null while there is none. */
export async function officeId(db: Kysely<unknown>): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from accounts.organisation where kind = 'office'`.execute(db);
  return rows[0]?.id ?? null;
}

export async function usedSlugs(db: Kysely<unknown>): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`select slug from accounts.organisation`.execute(db);
  return new Set(rows.map(({ slug }) => slug));
}

/** Inserts or renames by id; a slug that is there stays, because addresses do. Needs the owner's connection. */
export async function saveOrganisations(
  db: Kysely<unknown>,
  organisations: readonly Organisation[],
): Promise<void> {
  await sql`
    insert into accounts.organisation as held (id, slug, name, kind)
    select id, slug, name, kind
      from json_populate_recordset(null::accounts.organisation, ${JSON.stringify(organisations)}::json)
        on conflict (id) do update set name = excluded.name, kind = excluded.kind
     where (held.name, held.kind) is distinct from (excluded.name, excluded.kind)`.execute(db);
}

/** What refers to them goes with them, or forgets them, as each table says. Needs the owner's connection. */
export async function removeOrganisations(
  db: Kysely<unknown>,
  ids: readonly string[],
): Promise<void> {
  await sql`delete from accounts.organisation where id = any(${ids}::uuid[])`.execute(db);
}
