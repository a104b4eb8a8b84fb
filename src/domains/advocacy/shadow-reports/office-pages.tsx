import { readForm, signedInOf } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { queueMail } from '../../../platform/mail/index.ts';
import {
  empty,
  type FieldError,
  type FormState,
  formTitle,
  wrongTitle,
} from '../../../platform/ui/index.ts';
import {
  byOf,
  editsPapers,
  extendedMail,
  inNetwork,
  memberOrganisations,
  type Transaction,
  waitingMail,
} from '../drafting/index.ts';
import { type Call, openingProblem } from './call.ts';
import { type CallFields, inputOf, parseCall, typedOf } from './call-form.ts';
import { showCall } from './call-pages.tsx';
import { createCall, endCall, listAsked, openCall, saveCall } from './calls.ts';
import { addressees } from './invitations.ts';
import { listPlaces } from './names.ts';
import { callPage } from './page.tsx';
import { callPath } from './paths.ts';
import { atLockedCall, dayOf, note } from './place.ts';
import { listQuestions } from './questions.ts';
import { reasonOf } from './reason.ts';
import { CallForm, EndForm } from './views/call-form.tsx';
import { words } from './words.ts';

/** The empty form of a call. */
export async function newPage(visit: Visit): Promise<Response> {
  if (!editsPapers(signedInOf(visit))) return errorResponse(visit, 404);
  return inNetwork(visit, (trx) =>
    showForm(visit, trx, null, { typed: {}, errors: [], theirs: null }),
  );
}

export async function create(visit: Visit): Promise<Response> {
  if (!editsPapers(signedInOf(visit))) return errorResponse(visit, 404);
  const sent = await readForm(visit);
  return inNetwork(visit, async (trx) => {
    const form = parseCall(sent, await knownFor(visit, trx, null), problemWords(visit));
    if (form.state !== 'complete') return showForm(visit, trx, null, wrong(form));
    const id = await createCall(trx, inputOf(form.value), byOf(visit));
    await note(trx, visit, id, { action: 'shadow_call', verb: 'create' });
    return visit.redirect(callPath(visit.get('language'), id, 'fragen'), 303);
  });
}

export function editPage(visit: Visit): Promise<Response> {
  return atLockedCall(visit, async (trx, call) =>
    showForm(visit, trx, call, { typed: await keptForm(trx, call), errors: [], theirs: null }),
  );
}

/** Saves what was changed; whoever comes second sees her own text beside what is kept now. */
export async function save(visit: Visit): Promise<Response> {
  const sent = await readForm(visit);
  return atLockedCall(visit, async (trx, call) => {
    const form = parseCall(sent, await knownFor(visit, trx, call), problemWords(visit));
    if (form.state !== 'complete') return showForm(visit, trx, call, wrong(form));
    if (call.endedAt) return showCall(visit, trx, call, 'ended');
    if (!(await saveCall(trx, call, inputOf(form.value), Number(sent('revision'))))) {
      await note(trx, visit, call.id, { action: 'shadow_call', verb: 'change', result: 'refused' });
      const typed = { ...form.value, asked: form.value.asked.join(' ') };
      const theirs = await keptForm(trx, call);
      return showForm(visit, trx, call, { typed, errors: [], theirs });
    }
    await note(trx, visit, call.id, { action: 'shadow_call', verb: 'change' });
    const isExtended = call.openedAt !== null && form.value.dueOn > call.dueOn;
    if (isExtended) {
      await mailAddressees(visit, trx, call.id, extendedMail);
      await note(trx, visit, call.id, { action: 'shadow_call_extension', verb: 'create' });
    }
    const done = isExtended ? 'verlaengert' : 'gespeichert';
    return visit.redirect(`${callPath(visit.get('language'), call.id)}?getan=${done}`, 303);
  });
}

/** To all who are asked, also those who have handed in. */
async function mailAddressees(
  visit: Visit,
  trx: Transaction,
  callId: string,
  mail: typeof waitingMail,
): Promise<void> {
  const origin = visit.get('services').config.publicOrigin ?? '';
  for (const to of await addressees(trx, callId)) await queueMail(trx, mail({ ...to, origin }));
}

/** Sends the call to whom it asks; sent twice it goes out once. */
export function send(visit: Visit): Promise<Response> {
  return atLockedCall(visit, async (trx, call) => {
    const counts = {
      questions: (await listQuestions(trx, call.id)).length,
      asked: (await listAsked(trx, call)).length,
    };
    const problem = openingProblem(call, counts, dayOf(visit));
    if (problem) {
      await note(trx, visit, call.id, { action: 'shadow_call', verb: 'change', result: 'refused' });
      return showCall(visit, trx, call, problem);
    }
    await openCall(trx, call.id, byOf(visit));
    await mailAddressees(visit, trx, call.id, waitingMail);
    await note(trx, visit, call.id, { action: 'shadow_call_opening', verb: 'create' });
    return visit.redirect(`${callPath(visit.get('language'), call.id)}?getan=versandt`, 303);
  });
}

export function endPage(visit: Visit): Promise<Response> {
  return atLockedCall(visit, async (_trx, call) => showEnd(visit, call, empty));
}

/** Ends a call before its time, with a reason that members read. */
export async function end(visit: Visit): Promise<Response> {
  const sent = await readForm(visit);
  return atLockedCall(visit, async (trx, call) => {
    if (call.endedAt) return showCall(visit, trx, call, 'ended');
    const form = reasonOf(sent('reason'), visit.get('language'));
    if (form.state !== 'complete') return showEnd(visit, call, form);
    await endCall(trx, call.id, form.value.reason, byOf(visit));
    await note(trx, visit, call.id, { action: 'shadow_call', verb: 'remove' });
    return visit.redirect(`${callPath(visit.get('language'), call.id)}?getan=beendet`, 303);
  });
}

async function knownFor(visit: Visit, trx: Transaction, call: Call | null) {
  return {
    places: (await listPlaces(trx, visit.get('language'))).map(({ value }) => value),
    members: (await memberOrganisations(trx)).map(({ id }) => id),
    today: dayOf(visit),
    call,
  };
}

function problemWords(visit: Visit) {
  const say = words(visit.get('language'));
  return (problem: Parameters<Parameters<typeof parseCall>[2]>[0]) => say(`form.${problem}`);
}

type Shown = {
  readonly typed: { readonly [name in keyof CallFields]?: string | undefined };
  readonly errors: readonly FieldError<CallFields>[];
  /** What somebody else saved meanwhile. */
  readonly theirs: Record<keyof CallFields, string> | null;
};

function wrong(form: FormState<CallFields>): Shown {
  return form.state === 'invalid'
    ? { typed: form.typed, errors: form.errors, theirs: null }
    : { typed: {}, errors: [], theirs: null };
}

async function keptForm(trx: Transaction, call: Call): Promise<Record<keyof CallFields, string>> {
  const asked = call.audience === 'chosen' ? await listAsked(trx, call) : [];
  return typedOf(
    call,
    asked.map(({ id }) => id),
  );
}

async function showForm(
  visit: Visit,
  trx: Transaction,
  call: Call | null,
  { typed, errors, theirs }: Shown,
): Promise<Response> {
  const language = visit.get('language');
  const here = words(language)(call ? 'call.edit' : 'call.new');
  const isWrong = errors.length > 0 || theirs !== null;
  return callPage(
    visit,
    {
      title: isWrong ? wrongTitle(here, language) : here,
      call,
      here,
      status: theirs ? 409 : isWrong ? 400 : 200,
    },
    <CallForm
      language={language}
      call={call}
      typed={typed}
      errors={errors}
      theirs={theirs}
      places={await listPlaces(trx, language)}
      members={await memberOrganisations(trx)}
    />,
  );
}

function showEnd(visit: Visit, call: Call, form: FormState<{ readonly reason: string }>) {
  const language = visit.get('language');
  const here = words(language)('call.end');
  return callPage(
    visit,
    {
      title: formTitle(form, here, language),
      call,
      here,
      status: form.state === 'invalid' ? 400 : 200,
    },
    <EndForm language={language} call={call} form={form} />,
  );
}
