import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
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
