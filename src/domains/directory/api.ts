import { type ApiRoute, apiRoute, createRoute } from '../../platform/http/api.ts';
import { publicAccess, refused } from '../../platform/http/api-answers.ts';
import { hsdsPage, hsdsQuery, pageOf } from './api-pages.ts';
import type { Centre } from './centre.ts';
import { listCentres } from './centres.ts';
import { locationOf, organizationOf, serviceOf } from './export/hsds.ts';

/** The directory in Open Referral HSDS 3, public fields only. */
export const api: readonly ApiRoute[] = [
  list(
    'organizations',
    'List organisations in HSDS',
    'Organizations of Open Referral HSDS 3, each with its location and service, by id.',
    (centres) => {
      const ids = new Map(centres.map(({ slug, id }) => [slug, id]));
      return centres.map((one) => organizationOf(one, ids.get(one.parent?.slug ?? '') ?? null));
    },
  ),
  list(
    'services',
    'List services in HSDS',
    'Services of Open Referral HSDS 3: what each organisation does for people, in which languages and Länder, and when.',
    (centres) => centres.map(serviceOf),
  ),
  list(
    'locations',
    'List locations in HSDS',
    'Locations of Open Referral HSDS 3, as exactly as they are public: virtual where no address is.',
    (centres) => centres.map(locationOf),
  ),
];

function list(
  path: string,
  summary: string,
  description: string,
  objectsOf: (centres: readonly Centre[]) => readonly { readonly id: string }[],
): ApiRoute {
  const route = createRoute({
    method: 'get',
    path: `/hsds/${path}`,
    summary,
    description,
    request: { query: hsdsQuery },
    responses: {
      200: { description: 'Found.', content: { 'application/json': { schema: hsdsPage(path) } } },
      400: refused,
    },
  });
  return apiRoute(publicAccess, route, async (visit) => {
    const centres = await listCentres(visit.var.services.db, {});
    const sorted = centres.sort((a, b) => (a.id < b.id ? -1 : 1));
    return visit.json(pageOf(objectsOf(sorted), visit.req.valid('query')), 200);
  });
}
