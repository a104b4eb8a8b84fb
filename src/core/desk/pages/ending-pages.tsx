import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { wrongTitle } from '../../../platform/ui/index.ts';
import { signedInOf } from '../../accounts/index.ts';
import { discardDraft } from '../drafts.ts';
import type { Thing } from '../thing.ts';
import { withdraw } from '../withdrawals.ts';
import { deskPage } from './desk-page.tsx';
import { actorOf, atThing, changeThing, type Place } from './place.ts';
import { sentForm, sentNote } from './sent-form.ts';
import { readThing, showThing } from './thing-pages.tsx';
import { DiscardPage } from './views/discard-page.tsx';
import { type WithdrawalForm, WithdrawalPage } from './views/withdrawal-page.tsx';
import { words } from './words.ts';

/** Asks once more before a draft is thrown away. */
export async function discardPage(visit: Visit, place: Place): Promise<Response> {
  const thing = await atThing(visit, place, async (_, found) => found);
  if (!thing?.draft) return errorResponse(visit, 404);
  const language = visit.get('language');
  const title = words(language)('discard.title');
  return deskPage(
    visit,
    place,
    { title, thing, here: title },
    <DiscardPage
      language={language}
      base={`${place.base}/${thing.id}`}
      wasPublic={thing.version !== null}
    />,
  );
}

export async function discard(visit: Visit, place: Place): Promise<Response> {
  const outcome = await changeThing(visit, place, async (trx, thing) => {
    const discarded = await discardDraft(trx, place.editable, thing, actorOf(visit));
    return discarded.done
      ? { ...discarded, thing }
      : { ...discarded, shown: await readThing(visit, place, trx, thing) };
  });
  if (!outcome) return errorResponse(visit, 404);
  if (!outcome.done) return showThing(visit, place, outcome.shown, outcome.refusal, 409);
  const { id, version } = outcome.thing;
  const left = version === null ? place.base : `${place.base}/${id}`;
  return visit.redirect(`${left}?getan=verworfen`, 303);
}

export async function withdrawalPage(visit: Visit, place: Place): Promise<Response> {
  const thing = await atThing(visit, place, async (_, found) => found);
  if (!thing || thing.version === null || thing.withdrawal) return errorResponse(visit, 404);
  return showWithdrawal(visit, place, thing, { typed: '', problem: null }, 200);
}

export async function withdrawThing(visit: Visit, place: Place): Promise<Response> {
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const reason = sentNote(sent, 'grund');
  const problem = reason === '' ? 'missing' : reason.length > maximumReason ? 'long' : null;
  const outcome = await changeThing(visit, place, async (trx, thing) => {
    if (problem) return { done: false, thing } as const;
    const withdrawn = await withdraw(trx, place.editable, thing, { reason, ...actorOf(visit) });
    return withdrawn.done
      ? { done: true as const, thing }
      : { ...withdrawn, shown: await readThing(visit, place, trx, thing) };
  });
  if (!outcome) return errorResponse(visit, 404);
  if ('shown' in outcome)
    return showThing(visit, place, outcome.shown, outcome.refusal, 409, reason);
  if (!outcome.done)
    return showWithdrawal(visit, place, outcome.thing, { typed: reason, problem }, 400);
  await place.editable.afterwards?.(visit.get('services'));
  return visit.redirect(`${place.base}/${outcome.thing.id}?getan=zurueckgezogen`, 303);
}

/** As the table of withdrawals takes it, in UTF-16 code units. */
const maximumReason = 2000;

function showWithdrawal(
  visit: Visit,
  place: Place,
  thing: Thing,
  form: WithdrawalForm,
  status: number,
): Promise<Response> {
  const language = visit.get('language');
  const title = words(language)('withdraw.title');
  return deskPage(
    visit,
    place,
    {
      title: form.problem ? wrongTitle(title, language) : title,
      status,
      thing,
      here: title,
    },
    <WithdrawalPage
      language={language}
      base={`${place.base}/${thing.id}`}
      title={thing.title}
      isPurge={place.editable.withdrawal === 'purge'}
      form={form}
      organisationId={signedInOf(visit).organisationId}
    />,
  );
}
