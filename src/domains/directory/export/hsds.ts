import type { Centre } from '../centre.ts';
import { lands } from '../land.ts';
import { languageName } from '../language-name.ts';
import { words } from '../words.ts';
import { derivedId } from './derived-id.ts';
import { weeklySchedules } from './schedules.ts';

const say = words('en');

/** An organization of HSDS 3 with its service and location, as `import directory` reads it back. */
export function organizationOf(centre: Centre, parentId: string | null) {
  const { id, name, description, email, website } = centre;
  return {
    id,
    name,
    description: description ?? '',
    ...(email === null ? {} : { email }),
    ...(website === null ? {} : { website }),
    ...(parentId === null ? {} : { parent_organization_id: parentId }),
    ...phonesOf(centre, 'organization'),
    locations: [locationOf(centre)],
    services: [serviceOf(centre)],
    attributes: attributesOf(centre),
  };
}

/** Everything that an organisation does for people, as one service, because entries do not part it. */
export function serviceOf(centre: Centre) {
  const { id, type, confirmedOn, languages, interpreted, services } = centre;
  const serviceId = derivedId(id, 'service');
  return {
    id: serviceId,
    organization_id: id,
    name: say(`type.${type}`),
    ...(services.length === 0 ? {} : { description: services.join('; ') }),
    status: 'active',
    ...(interpreted.length === 0 ? {} : { interpretation_services: named(interpreted) }),
    ...(confirmedOn === null ? {} : { assured_date: confirmedOn }),
    ...phonesOf(centre, 'service'),
    schedules: weeklySchedules(centre, serviceId),
    service_areas: [centre.land, ...centre.serves].map((land) => ({
      id: derivedId(id, 'area', land),
      service_id: serviceId,
      name: lands[land].name,
      extent: `DE-${land.toUpperCase()}`,
      extent_type: 'text',
    })),
    service_at_locations: [
      {
        id: derivedId(id, 'service at location'),
        service_id: serviceId,
        location_id: locationId(id),
      },
    ],
    languages: languages.map((code) => ({
      id: derivedId(id, 'language', code),
      service_id: serviceId,
      name: languageName(code, 'en') ?? code,
      code,
    })),
  };
}

/** Where it is, as far as that is public; "virtual" where it is not. */
export function locationOf(centre: Centre) {
  const { id, name, precision, town, point, accessible } = centre;
  const address = addressOf(centre);
  return {
    id: locationId(id),
    location_type: precision === 'exact' ? 'physical' : 'virtual',
    organization_id: id,
    name: precision === 'town' && town !== null ? town : name,
    ...(point === null ? {} : { latitude: point.latitude, longitude: point.longitude }),
    ...(address === null ? {} : { addresses: [address] }),
    ...(accessible === null
      ? {}
      : {
          accessibility: [
            {
              id: derivedId(id, 'accessibility'),
              location_id: locationId(id),
              description: accessible,
            },
          ],
        }),
  };
}

function addressOf({ id, street, postalCode, town, land }: Centre) {
  if (street === null || postalCode === null || town === null) return null;
  return {
    id: derivedId(id, 'address'),
    location_id: locationId(id),
    address_1: street,
    city: town,
    state_province: lands[land].name,
    postal_code: postalCode,
    country: 'DE',
    address_type: 'physical',
  };
}

function phonesOf({ id, phone }: Centre, owner: 'organization' | 'service') {
  if (phone === null) return {};
  return { phones: [{ id: derivedId(id, 'phone', owner), number: phone, type: 'voice' }] };
}

/** What HSDS has no field for; `link_type` is the name of the column in `import directory`. */
function attributesOf(centre: Centre) {
  const { id, precision, street, postalCode, town, land, serves, hours } = centre;
  const pairs: (readonly [string, string])[] = [
    ['type', centre.type],
    ['precision', precision],
    ...[land, ...serves].map((code) => ['land', `DE-${code.toUpperCase()}`] as const),
    ...(addressOf(centre) === null
      ? ([
          ['street', street],
          ['postal_code', postalCode],
          ['town', town],
        ].filter(([, value]) => value !== null) as [string, string][])
      : []),
    ...centre.forms.map((form) => ['forms', form] as const),
    ...centre.targetGroups.map((group) => ['target_groups', group] as const),
    ...centre.interpreted.map((code) => ['languages_interpreted', code] as const),
    ...centre.services.map((service) => ['services', service] as const),
    ...(hours === null ? [] : [['hours', hours] as const]),
    ...(centre.hasShelter ? [['protected_places', 'yes'] as const] : []),
  ];
  return pairs.map(([column, value]) => ({
    id: derivedId(id, 'attribute', column, value),
    link_id: id,
    link_type: column,
    link_entity: 'organization',
    value,
  }));
}

function locationId(organisationId: string): string {
  return derivedId(organisationId, 'location');
}

function named(codes: readonly string[]): string {
  return codes.map((code) => languageName(code, 'en') ?? code).join(', ');
}
