import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { confirmRecovery, recoveryLink, startRecovery, withdrawRecovery } from '../recoveries.ts';
import { showPeople } from './people-pages.tsx';
import { showPerson } from './person-pages.tsx';
import { atPlace, placeOf } from './place.ts';
import { circumstancesOf, momentOf, readForm, signedInOf, uuidOf } from './visit.ts';

/** A lead begins. */
export async function start(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  const personId = uuidOf(visit);
  if (!place || !personId) return errorResponse(visit, 404);
  const sent = await readForm(visit);
  const way = sent('way') === 'in_person' ? 'in_person' : 'mail';
  const organisationId = place.organisation.id;
  const outcome = await atPlace(visit, place, (transaction) =>
    startRecovery(transaction, signedInOf(visit), {
      organisationId,
      personId,
      way,
      ...momentOf(visit),
    }),
  );
  if (outcome.done) return visit.redirect(`${place.base}?getan=begonnen`, 303);
  return showPerson(visit, place, personId, { kind: 'refused', refusal: outcome.refusal }, 409);
}

/** A second person confirms; the link goes by mail, or is shown to her to hand over. */
export async function confirm(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  const id = uuidOf(visit);
  if (!place || !id) return errorResponse(visit, 404);
  const organisationId = place.organisation.id;
  const moment = momentOf(visit);
  const { sealing } = circumstancesOf(visit).secrets;
  const outcome = await atPlace(visit, place, (transaction) =>
    confirmRecovery(transaction, signedInOf(visit), { organisationId, id, ...moment, sealing }),
  );
  if (!outcome.done)
    return showPeople(visit, place, { kind: 'refused', refusal: outcome.refusal }, 409);
  if (outcome.fact.way === 'mail') return visit.redirect(`${place.base}?getan=bestaetigt`, 303);
  const where = { language: visit.get('language'), origin: moment.origin };
  const href = recoveryLink(where, outcome.fact.token);
  return showPeople(visit, place, { kind: 'link', href }, 200);
}

export async function withdrawStarted(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  const id = uuidOf(visit);
  if (!place || !id) return errorResponse(visit, 404);
  const moment = momentOf(visit);
  const organisationId = place.organisation.id;
  const done = await atPlace(visit, place, (transaction) =>
    withdrawRecovery(transaction, signedInOf(visit), { organisationId, id, ...moment }),
  );
  if (!done) return showPeople(visit, place, { kind: 'refused', refusal: 'gone' }, 409);
  return visit.redirect(`${place.base}?getan=zurueckgenommen`, 303);
}
