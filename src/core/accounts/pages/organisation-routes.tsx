import type { Route, Visit } from '../../../platform/domain.ts';
import type { Keepers } from '../personal/collect.ts';
import { addresses } from './addresses.ts';
import { invitationsPage, invite, withdraw } from './invitation-pages.tsx';
import { exportPeople, organisationsPage, peoplePage } from './people-pages.tsx';
import { allow, disallow, personPage, removal, removalPage, saveRoles } from './person-pages.tsx';
import { confirm, start, withdrawStarted } from './recovery-pages.tsx';

type Handle = (visit: Visit) => Response | Promise<Response>;

const common = { cache: 'no-store', headers: 'protected' } as const;

/** Below one's own organisation for its lead, and below every one for the office, which is the same pages. */
function forLeads(
  method: Route['method'],
  below: string,
  handle: Handle,
  isFirst = false,
): Route[] {
  const route = {
    ...common,
    method,
    handle,
    audit: method === 'GET' ? 'read' : 'change',
    ...(isFirst ? {} : { reauthentication: true }),
  } as const;
  const path = `/:language/${addresses.organisation}${below}`;
  return [
    { ...route, path, role: ['centre_lead', 'office_lead'], organisation: 'own' },
    forOffice({ ...route, path: `/:language/${addresses.organisations}/:slug${below}` }),
  ];
}

function forOffice(route: Omit<Route, 'role' | 'organisation'>): Route {
  return { ...route, role: ['office_lead'], organisation: 'any' };
}

const person = '/personen/:id';

/** `keepers`: the domains that keep something about people, for the day one of them is removed. */
export const organisationRoutes = (keepers: () => Keepers): readonly Route[] => [
  forOffice({
    ...common,
    method: 'GET',
    path: `/:language/${addresses.organisations}`,
    audit: 'read',
    handle: organisationsPage,
  }),
  ...forLeads('GET', '', peoplePage, true),
  ...forLeads('POST', '/personen/export', exportPeople).map(
    (route): Route => ({
      ...route,
      headers: 'file',
    }),
  ),
  ...forLeads('GET', '/einladungen', invitationsPage),
  ...forLeads('POST', '/einladungen', invite),
  ...forLeads('POST', '/einladungen/:id/ruecknahme', withdraw),
  ...forLeads('GET', person, personPage),
  ...forLeads('POST', `${person}/rollen`, saveRoles),
  ...forLeads('GET', `${person}/entfernung`, removalPage),
  ...forLeads('POST', `${person}/entfernung`, (visit) => removal(visit, keepers())),
  ...forLeads('POST', `${person}/wiederherstellung`, start),
  ...forLeads('POST', '/wiederherstellungen/:id/bestaetigung', confirm),
  ...forLeads('POST', '/wiederherstellungen/:id/ruecknahme', withdrawStarted),
  ...[
    { path: '/passphrase', handle: allow },
    { path: '/passphrase/ruecknahme', handle: disallow },
  ].map(({ path, handle }) =>
    forOffice({
      ...common,
      method: 'POST',
      path: `/:language/${addresses.organisations}/:slug${person}${path}`,
      audit: 'change',
      reauthentication: true,
      handle,
    }),
  ),
];
