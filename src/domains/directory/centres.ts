import { type Kysely, sql } from 'kysely';
import { inCallOrder } from './call-order.ts';
import type { Centre, CentreFilter, CentresForLand } from './centre.ts';
import type { Land } from './land.ts';
import { nearestFirst } from './nearest.ts';

/** How many centres outside a Land are named below its own. */
const nextCount = 2;

/** The centres that fit the filter in and around a Land, each list in the order in which to call. */
export async function centresForLand(
  db: Kysely<unknown>,
  land: Land,
  filter: CentreFilter,
): Promise<CentresForLand> {
  const centres = await listCentres(db, filter);
  const isServing = (centre: Centre) => centre.land !== land && centre.serves.includes(land);
  const outside = centres.filter((centre) => centre.land !== land && !isServing(centre));
  return {
    here: inCallOrder(centres.filter((centre) => centre.land === land)),
    serving: inCallOrder(centres.filter(isServing)),
    next: nearestFirst(
      outside.filter((centre) => centre.phone !== null),
      land,
    ).slice(0, nextCount),
  };
}

/** All centres that fit, in no order. */
export async function listCentres(
  db: Kysely<unknown>,
  { language, form, group }: CentreFilter,
): Promise<Centre[]> {
  const { rows } = await sql<Centre>`
    ${selectCentre}
     where (${language ?? null}::text is null or ${language ?? null} = any (e.languages || e.interpreted))
       and (${form ?? null}::text is null or ${form ?? null} = any (e.forms))
       and (${group ?? null}::text is null or ${group ?? null} = any (e.target_groups))`.execute(
    db,
  );
  return rows;
}

/** null when no public entry has this slug. */
export async function centreBySlug(db: Kysely<unknown>, slug: string): Promise<Centre | null> {
  const { rows } = await sql<Centre>`${selectCentre} where o.slug = ${slug}`.execute(db);
  return rows[0] ?? null;
}

/** The branches (Zweigstellen) of an organisation, by name. */
export async function listBranches(
  db: Kysely<unknown>,
  parentId: string,
): Promise<{ slug: string; name: string }[]> {
  const { rows } = await sql<{ slug: string; name: string }>`
    select o.slug, o.name
      from directory.entry e join accounts.organisation o on o.id = e.organisation_id
     where e.parent_id = ${parentId}
     order by o.name`.execute(db);
  return rows;
}

const selectCentre = sql`
  select o.id, o.slug, o.name,
         case when p.id is not null then json_build_object('slug', p.slug, 'name', p.name) end as parent,
         e.type, e.description, e.precision, e.street, e.postal_code as "postalCode", e.town, e.land, e.serves,
         case when e.latitude is not null
              then json_build_object('latitude', e.latitude, 'longitude', e.longitude) end as point,
         e.phone, e.email, e.website, e.languages, e.interpreted, e.forms,
         e.target_groups as "targetGroups", e.services, e.hours, e.accessible,
         e.has_shelter as "hasShelter", e.confirmed_on::text as "confirmedOn"
    from directory.entry e
    join accounts.organisation o on o.id = e.organisation_id
    left join (directory.entry pe join accounts.organisation p on p.id = pe.organisation_id)
      on pe.organisation_id = e.parent_id`;
