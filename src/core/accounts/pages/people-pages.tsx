import type { Visit } from '../../../platform/domain.ts';
import { contentDisposition, toCsv } from '../../../platform/files/index.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { audit } from '../audit/append.ts';
import { listPeople } from '../people.ts';
import { listRecoveries } from '../recoveries.ts';
import { withOrganisation } from '../transaction.ts';
import { listOrganisations } from './organisations.ts';
import { atPlace, type Place, placeOf } from './place.ts';
import { protectedPage } from './protected-page.tsx';
import { OrganisationsPage } from './views/organisations-page.tsx';
import { type PeopleNotice, PeoplePage } from './views/people-page.tsx';
import { doneOf, signedInOf } from './visit.ts';
import { words } from './words.ts';

/** Every organisation, for the office. */
export async function organisationsPage(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const { db } = visit.get('services');
  const organisations = await withOrganisation(db, signedInOf(visit), 'any', listOrganisations);
  return protectedPage(
    visit,
    { title: words(language)('organisations.title') },
    <OrganisationsPage language={language} organisations={organisations} />,
  );
}

export async function peoplePage(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  if (!place) return errorResponse(visit, 404);
  const known = ['entfernt', 'begonnen', 'bestaetigt', 'zurueckgenommen'] as const;
  const done = doneOf(visit, known);
  return showPeople(visit, place, done && { kind: 'done', done }, 200);
}

/** Who works in a place, as CSV; names were typed by people: toCsv takes what a spreadsheet would run (R49). */
export async function exportPeople(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  if (!place) return errorResponse(visit, 404);
  const { id: organisationId } = place.organisation;
  const { personId } = signedInOf(visit);
  const people = await atPlace(visit, place, async (transaction) => {
    const found = await listPeople(transaction, organisationId);
    await audit(transaction, {
      personId,
      organisationId,
      action: 'export',
      verb: 'read',
      object: { kind: 'people', id: `people:${found.length}` },
      result: 'done',
    });
    return found;
  });
  const say = words(visit.get('language'));
  const head = (['name', 'email', 'roles', 'since'] as const).map((one) => say(`people.${one}`));
  const rows = people.map(({ name, email, roles, since }) => [
    name,
    email,
    roles.map((role) => say(`role.${role}`)).join(', '),
    since.toISOString().slice(0, 10),
  ]);
  return new Response(toCsv([head, ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition(`${say('people.file')}.csv`),
    },
  });
}

/** The people of a place, with what was just done or why it was not. */
export async function showPeople(
  visit: Visit,
  place: Place,
  notice: PeopleNotice | null,
  status: number,
): Promise<Response> {
  const language = visit.get('language');
  const { organisation, base } = place;
  const { people, recoveries } = await atPlace(visit, place, async (transaction) => ({
    people: await listPeople(transaction, organisation.id),
    recoveries: await listRecoveries(transaction, organisation.id),
  }));
  return protectedPage(
    visit,
    { title: words(language)('people.title', { organisation: organisation.name }), status },
    <PeoplePage
      language={language}
      organisation={organisation.name}
      base={base}
      people={people}
      recoveries={recoveries}
      readerId={signedInOf(visit).personId}
      notice={notice}
    />,
  );
}
