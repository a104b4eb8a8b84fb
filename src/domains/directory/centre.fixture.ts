import type { Centre } from './centre.ts';

/** A centre of which a test says only what matters. */
export function centreWith(some: Partial<Centre>): Centre {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    slug: 'beispiel',
    name: 'Beispiel-Fachberatungsstelle',
    parent: null,
    type: 'specialised_counselling',
    description: null,
    precision: 'exact',
    street: null,
    postalCode: null,
    town: null,
    land: 'be',
    serves: [],
    point: null,
    phone: '+493023125101',
    email: null,
    website: null,
    languages: [],
    interpreted: [],
    forms: [],
    targetGroups: [],
    services: [],
    hours: null,
    accessible: null,
    hasShelter: false,
    confirmedOn: null,
    ...some,
  };
}
