import { readForm, uuidOf } from '../../../core/accounts/index.ts';
import { isoDate } from '../../../core/desk/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { cleanLine } from '../../../platform/files/read/index.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { empty, type FieldError, type FormState, formTitle } from '../../../platform/ui/index.ts';
import { byOf, type Transaction } from '../drafting/index.ts';
import { answeringOf, type Call } from './call.ts';
import { showCall } from './call-pages.tsx';
import { type AskedOrganisation, listAsked } from './calls.ts';
import { holdAnswers, progressOf, reopen } from './hand-ins.ts';
import { callPage } from './page.tsx';
import { callPath } from './paths.ts';
import { atLockedCall, dayOf, note } from './place.ts';
import { reasonOf } from './reason.ts';
import { ReopeningForm } from './views/reopening-form.tsx';
import { words } from './words.ts';

export type ReopeningFields = { readonly until: string; readonly reason: string };

export function reopeningPage(visit: Visit): Promise<Response> {
  return atOrganisation(visit, (_trx, call, organisation) =>
    show(visit, call, organisation, empty),
  );
}

/** Lets one organisation go on, after it handed in or after the deadline, until a day. */
export async function reopening(visit: Visit): Promise<Response> {
  const sent = await readForm(visit);
  return atOrganisation(visit, async (trx, call, organisation) => {
    const form = parse(visit, sent('until'), sent('reason'));
    if (form.state !== 'complete') return show(visit, call, organisation, form);
    await holdAnswers(trx, call.id, organisation.id);
    const own = (await progressOf(trx, call.id, [organisation.id])).get(organisation.id);
    const progress = own ?? { handedIn: null, reopening: null };
    const isShut = !answeringOf(call, progress, dayOf(visit)).open;
    if (isShut)
      await reopen(
        trx,
        call.id,
        { organisationId: organisation.id, number: progress.handedIn?.number ?? 0, ...form.value },
        byOf(visit),
      );
    await note(trx, visit, call.id, { action: 'shadow_reopening', verb: 'create' });
    const back = callPath(visit.get('language'), call.id, 'ruecklauf');
    return visit.redirect(`${back}?getan=geoeffnet`, 303);
  });
}

/** An organisation that the call asks. */
function atOrganisation(
  visit: Visit,
  work: (trx: Transaction, call: Call, organisation: AskedOrganisation) => Promise<Response>,
): Promise<Response> {
  return atLockedCall(visit, async (trx, call) => {
    const id = uuidOf(visit, 'organisation');
    const organisation = (await listAsked(trx, call)).find((one) => one.id === id);
    if (!organisation) return errorResponse(visit, 404);
    if (!call.openedAt) return showCall(visit, trx, call, 'not_open');
    return call.endedAt ? showCall(visit, trx, call, 'ended') : work(trx, call, organisation);
  });
}

function parse(visit: Visit, typedUntil: string, typedReason: string): FormState<ReopeningFields> {
  const language = visit.get('language');
  const say = words(language);
  const until = isoDate(cleanLine(typedUntil));
  const reason = reasonOf(typedReason, language);
  const errors: FieldError<ReopeningFields>[] = [];
  if (!until)
    errors.push({
      field: 'until',
      message: say(typedUntil.trim() === '' ? 'form.date.missing' : 'form.date.wrong'),
    });
  else if (until < dayOf(visit)) errors.push({ field: 'until', message: say('form.date.past') });
  if (reason.state === 'invalid') errors.push(...reason.errors);
  const [first, ...more] = errors;
  if (!first && until && reason.state === 'complete')
    return { state: 'complete', value: { until, reason: reason.value.reason } };
  return {
    state: 'invalid',
    typed: { until: typedUntil, reason: typedReason },
    errors: [first ?? { field: 'until', message: say('form.date.wrong') }, ...more],
  };
}

function show(
  visit: Visit,
  call: Call,
  organisation: AskedOrganisation,
  form: FormState<ReopeningFields>,
): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const here = organisation.name;
  return callPage(
    visit,
    {
      title: formTitle(form, `${say('reopen.title')}: ${organisation.name}`, language),
      status: form.state === 'invalid' ? 400 : 200,
      call,
      between: [{ label: say('returns.title'), href: callPath(language, call.id, 'ruecklauf') }],
      here,
    },
    <ReopeningForm language={language} call={call} organisation={organisation} form={form} />,
  );
}
