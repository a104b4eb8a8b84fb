import type { Centre } from '../centre.ts';
import type { ReadRecord } from '../import/record.ts';

type Around = Pick<Centre, 'slug' | 'parent' | 'hasShelter' | 'confirmedOn'>;

/** An entry as its page shows it. A hidden one shows no more of its place than its Land, and has no page. */
export function centreOf(record: Omit<ReadRecord, 'parent'>, id: string, around: Around): Centre {
  return {
    id,
    ...around,
    name: record.name,
    type: record.type,
    description: record.description,
    precision: record.precision === 'hidden' ? 'land' : record.precision,
    street: record.street,
    postalCode: record.postal_code,
    town: record.town,
    land: record.land,
    serves: record.serves,
    point: null,
    phone: record.phone,
    email: record.email,
    website: record.website,
    languages: record.languages,
    interpreted: record.interpreted,
    forms: record.forms,
    targetGroups: record.target_groups,
    services: record.services,
    hours: record.hours,
    accessible: record.accessible,
  };
}
