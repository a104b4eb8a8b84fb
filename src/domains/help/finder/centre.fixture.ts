import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Centre } from '../../directory/index.ts';

type Given = Partial<Omit<Centre, 'id' | 'parent' | 'hasShelter'>> & Pick<Centre, 'slug' | 'land'>;

/** Only for tests: an invented centre, stored; its name is made of its slug unless given. */
export async function addCentre(owner: Kysely<unknown>, given: Given): Promise<void> {
  const id = randomUUID();
  const name = given.name ?? `Beispiel-${given.slug}`;
  const { point = null, phone = '+493023125101', precision = point ? 'town' : 'land' } = given;
  await sql`insert into accounts.organisation (id, slug, name, kind)
            values (${id}, ${given.slug}, ${name}, 'centre')`.execute(owner);
  await sql`insert into directory.entry (organisation_id, type, precision, town, land, serves, latitude, longitude,
                                         phone, languages, interpreted, forms, target_groups, hours, confirmed_on)
            values (${id}, ${given.type ?? 'specialised_counselling'}, ${precision}, ${given.town ?? null},
                    ${given.land}, ${given.serves ?? []}, ${point?.latitude ?? null}, ${point?.longitude ?? null},
                    ${phone}, ${given.languages ?? []}, ${given.interpreted ?? []}, ${given.forms ?? []},
                    ${given.targetGroups ?? []}, ${given.hours ?? null}, ${given.confirmedOn ?? null})`.execute(
    owner,
  );
}
