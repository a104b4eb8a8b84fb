import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { changeRoles, removePerson } from '../memberships.ts';
import { findPerson } from '../people.ts';
import type { Keepers } from '../personal/collect.ts';
import { isRole, rolesIn } from '../role.ts';
import { allowFallback, disallowFallback, isFallbackAllowed } from '../sign-in/fallback.ts';
import { atPlace, type Place, placeOf } from './place.ts';
import { protectedPage } from './protected-page.tsx';
import { type PersonNotice, PersonPage } from './views/person-page.tsx';
import { RemovalPage } from './views/removal-page.tsx';
import { doneOf, momentOf, readForm, signedInOf, uuidOf } from './visit.ts';
import { words } from './words.ts';

export async function personPage(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  const personId = uuidOf(visit);
  if (!place || !personId) return errorResponse(visit, 404);
  const isDone = doneOf(visit, ['gespeichert']) !== null;
  return showPerson(visit, place, personId, isDone ? { kind: 'done' } : null, 200);
}

export async function saveRoles(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  const personId = uuidOf(visit);
  if (!place || !personId) return errorResponse(visit, 404);
  const roles = (await readForm(visit)).all('roles').filter(isRole);
  const organisationId = place.organisation.id;
  const outcome = await atPlace(visit, place, (transaction) =>
    changeRoles(transaction, signedInOf(visit), {
      organisationId,
      personId,
      roles,
      ...momentOf(visit),
    }),
  );
  if (outcome.done)
    return visit.redirect(`${place.base}/personen/${personId}?getan=gespeichert`, 303);
  return showPerson(visit, place, personId, { kind: 'refused', refusal: outcome.refusal }, 409);
}

export async function removalPage(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  const personId = uuidOf(visit);
  if (!place || !personId) return errorResponse(visit, 404);
  const person = await atPlace(visit, place, (transaction) =>
    findPerson(transaction, place.organisation.id, personId),
  );
  if (!person) return errorResponse(visit, 404);
  const language = visit.get('language');
  const texts = { name: person.name, organisation: place.organisation.name };
  return protectedPage(
    visit,
    { title: words(language)('person.remove.title', texts), narrow: true },
    <RemovalPage language={language} {...texts} back={`${place.base}/personen/${personId}`} />,
  );
}

export async function removal(visit: Visit, keepers: Keepers): Promise<Response> {
  const place = await placeOf(visit);
  const personId = uuidOf(visit);
  if (!place || !personId) return errorResponse(visit, 404);
  const organisationId = place.organisation.id;
  const outcome = await atPlace(visit, place, (transaction) =>
    removePerson(transaction, signedInOf(visit), {
      organisationId,
      personId,
      keepers,
      ...momentOf(visit),
    }),
  );
  if (outcome.done) return visit.redirect(`${place.base}?getan=entfernt`, 303);
  return showPerson(visit, place, personId, { kind: 'refused', refusal: outcome.refusal }, 409);
}

export function allow(visit: Visit): Promise<Response> {
  return changeFallback(visit, true);
}

export function disallow(visit: Visit): Promise<Response> {
  return changeFallback(visit, false);
}

async function changeFallback(visit: Visit, isAllowed: boolean): Promise<Response> {
  const place = await placeOf(visit);
  const personId = uuidOf(visit);
  if (!place || !personId) return errorResponse(visit, 404);
  const moment = momentOf(visit);
  const actor = signedInOf(visit);
  const isThere = await atPlace(visit, place, async (transaction) => {
    if (!(await findPerson(transaction, place.organisation.id, personId))) return false;
    if (isAllowed) await allowFallback(transaction, actor, personId, moment.now);
    else await disallowFallback(transaction, actor, personId, moment);
    return true;
  });
  if (!isThere) return errorResponse(visit, 404);
  return visit.redirect(`${place.base}/personen/${personId}`, 303);
}

/** One person of a place, with what was just done or why it was not. */
export async function showPerson(
  visit: Visit,
  place: Place,
  personId: string,
  notice: PersonNotice | null,
  status: number,
): Promise<Response> {
  const language = visit.get('language');
  const { organisation, base, scope } = place;
  const found = await atPlace(visit, place, async (transaction) => ({
    person: await findPerson(transaction, organisation.id, personId),
    isAllowed: scope === 'any' ? await isFallbackAllowed(transaction, personId) : null,
  }));
  if (!found.person) return errorResponse(visit, 404);
  const { name } = found.person;
  return protectedPage(
    visit,
    {
      title: name,
      crumbs: [
        { label: organisation.name, href: base },
        { label: name, href: null },
      ],
      status,
      narrow: true,
    },
    <PersonPage
      language={language}
      base={base}
      person={found.person}
      possibleRoles={rolesIn(organisation.kind)}
      isOneself={personId === signedInOf(visit).personId}
      isFallbackAllowed={found.isAllowed}
      notice={notice}
    />,
  );
}
