import { doneOf, signedInOf } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { wrongTitle } from '../../../platform/ui/index.ts';
import {
  byOf,
  editsPapers,
  findPaper,
  inNetwork,
  remindOf,
  type Transaction,
} from '../drafting/index.ts';
import { ownAnswers } from './answers.ts';
import { answeringOf, type Call, type Progress, showsOthers, stateOf } from './call.ts';
import { listAsked, listCalls } from './calls.ts';
import { listHandIns, progressOf } from './hand-ins.ts';
import { findArticleNames, listPlaces, placeLabel } from './names.ts';
import { callPage } from './page.tsx';
import { callPath } from './paths.ts';
import { atCall, atLockedCall, dayOf, note } from './place.ts';
import { listQuestions } from './questions.ts';
import { CallView, type CallViewProps } from './views/call-view.tsx';
import { ContributionsView } from './views/contributions-view.tsx';
import { ListView } from './views/list-view.tsx';
import { ReturnsView } from './views/returns-view.tsx';
import { words } from './words.ts';

/** Every call that whoever is signed in may see. */
export async function listPage(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const person = signedInOf(visit);
  const today = dayOf(visit);
  const rows = await inNetwork(visit, async (trx) => {
    const places = await listPlaces(trx, language);
    return (await listCalls(trx)).map((call) => ({
      call,
      place: placeLabel(call, places),
      state: stateOf(call, today),
    }));
  });
  const title = words(language)('calls.title');
  return callPage(
    visit,
    { title, call: null },
    <ListView language={language} rows={rows} makesNew={editsPapers(person)} />,
  );
}

const doneWords = ['gespeichert', 'verlaengert', 'versandt', 'beendet', 'abgegeben'] as const;

/** One call: to its office what comes next, to the others what they are asked. */
export function showPage(visit: Visit): Promise<Response> {
  return atCall(visit, (trx, call) => showCall(visit, trx, call, null));
}

/** The same, with why something was not done: 409. */
export async function showCall(
  visit: Visit,
  trx: Transaction,
  call: Call,
  refusal: CallViewProps['refusal'],
): Promise<Response> {
  const language = visit.get('language');
  const person = signedInOf(visit);
  const today = dayOf(visit);
  const questions = await listQuestions(trx, call.id);
  const places = await listPlaces(trx, language);
  const isOffice = person.organisationKind === 'office';
  const progress = await ownProgress(trx, call, person.organisationId);
  const view: CallViewProps = {
    language,
    call,
    place: placeLabel(call, places),
    state: stateOf(call, today),
    questions,
    articles: await findArticleNames(trx, questions, language),
    hasReport: call.paperId !== null && (await findPaper(trx, call.paperId)) !== null,
    done: doneOf(visit, doneWords),
    refusal,
    office: isOffice ? { mayEdit: editsPapers(person), ...(await countReturns(trx, call)) } : null,
    member: isOffice
      ? null
      : {
          answers: await ownAnswers(trx, call.id, person.organisationId),
          progress,
          answering: answeringOf(call, progress, today),
          showsOthers: showsOthers(call, today),
          organisationId: person.organisationId,
          mayHandIn: person.roles.some((role) => role === 'centre_lead' || role === 'editor'),
        },
  };
  return callPage(
    visit,
    {
      title: refusal ? wrongTitle(call.title, language) : call.title,
      call,
      status: refusal ? 409 : 200,
    },
    <CallView {...view} />,
  );
}

/** How many a call asks, and how many of them have handed in. */
async function countReturns(trx: Transaction, call: Call) {
  const asked = (await listAsked(trx, call)).map(({ id }) => id);
  const progress = await progressOf(trx, call.id, asked);
  const handedIn = asked.filter((id) => progress.get(id)?.handedIn).length;
  return { asked: asked.length, handedIn };
}

/** How far the organisation of whoever is signed in has come. */
export async function ownProgress(
  trx: Transaction,
  call: Pick<Call, 'id'>,
  organisationId: string,
): Promise<Progress> {
  const found = await progressOf(trx, call.id, [organisationId]);
  return found.get(organisationId) ?? { handedIn: null, reopening: null };
}

/** What was handed in, article by article, as far as whoever is signed in may read it. */
export function contributionsPage(visit: Visit): Promise<Response> {
  return atCall(visit, async (trx, call) => {
    const language = visit.get('language');
    const questions = await listQuestions(trx, call.id);
    const here = words(language)('contributions.title');
    return callPage(
      visit,
      { title: here, call, here },
      <ContributionsView
        language={language}
        call={call}
        questions={questions}
        articles={await findArticleNames(trx, questions, language)}
        handIns={await listHandIns(trx, call.id)}
        isOffice={signedInOf(visit).organisationKind === 'office'}
      />,
    );
  });
}

/** Who has handed in and who has not, for the office. */
export function returnsPage(visit: Visit): Promise<Response> {
  return atCall(visit, async (trx, call) => {
    if (signedInOf(visit).organisationKind !== 'office') return visit.notFound();
    return showReturns(visit, trx, call, null);
  });
}

/** Reminds whoever has not handed in: once a day. */
export function remindReturns(visit: Visit): Promise<Response> {
  return atLockedCall(visit, async (trx, call) => {
    const { at } = byOf(visit);
    const origin = visit.get('services').config.publicOrigin ?? '';
    const isDone = await remindOf(trx, call.id, origin, { at });
    await note(trx, visit, call.id, {
      action: 'reminder',
      verb: 'create',
      result: isDone ? 'done' : 'refused',
    });
    if (!isDone) return showReturns(visit, trx, call, 'reminded');
    const path = callPath(visit.get('language'), call.id, 'ruecklauf');
    return visit.redirect(`${path}?getan=erinnert`, 303);
  });
}

async function showReturns(
  visit: Visit,
  trx: Transaction,
  call: Call,
  refusal: 'reminded' | null,
): Promise<Response> {
  const language = visit.get('language');
  const asked = await listAsked(trx, call);
  const here = words(language)('returns.title');
  return callPage(
    visit,
    { title: refusal ? wrongTitle(here, language) : here, call, here, status: refusal ? 409 : 200 },
    <ReturnsView
      language={language}
      call={call}
      asked={asked}
      progress={
        await progressOf(
          trx,
          call.id,
          asked.map(({ id }) => id),
        )
      }
      today={dayOf(visit)}
      mayEdit={editsPapers(signedInOf(visit))}
      done={doneOf(visit, ['geoeffnet', 'erinnert'])}
      refusal={refusal}
    />,
  );
}
