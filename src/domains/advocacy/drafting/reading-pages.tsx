import { doneOf, readForm } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { carryOut } from './carry-out.ts';
import { verdicts } from './comment.ts';
import { addComment, answerComment, sayNoRemark, takeBackComment } from './comments.ts';
import { bounds, type LockedPaper } from './paper.ts';
import { paperPage } from './paper-page.ts';
import {
  atPaper,
  byOf,
  editsPapers,
  isForAnother,
  notThere,
  type Place,
  type Transaction,
} from './place.ts';
import { readPaper, type ShownPaper } from './read-paper.ts';
import { sentChoice, sentNumber, sentText, sentUuid, textProblem } from './sent.ts';
import { type Outcome, refused } from './stages.ts';
import { type Filter, filters } from './views/paper-filter.tsx';
import { type ReadingDone, ReadingPage } from './views/reading-page.tsx';
import type { Typed } from './views/typed.ts';

/** What was just done, as the address says it. */
const dones: readonly ReadingDone[] = [
  'angelegt',
  'kommentiert',
  'zurueckgenommen',
  'keine-anmerkung',
  'beantwortet',
];

/** The newest version with what was said about each paragraph, and the forms to say something. */
export async function readingPage(visit: Visit, place: Place): Promise<Response> {
  const shown = await atPaper(visit, place, (trx, paper) => readPaper(visit, trx, paper));
  if (!shown) return errorResponse(visit, 404);
  return showPaper(visit, place, shown, { typed: null, done: doneOf(visit, dones) }, 200);
}

export async function comment(visit: Visit, place: Place): Promise<Response> {
  const sent = await readForm(visit);
  const text = sentText(sent('text'));
  const paragraphId = sentUuid(sent('absatz'));
  const version = sentNumber(sent('fassung'));
  if (!paragraphId || version === null) return errorResponse(visit, 400);
  const problem = textProblem(text, bounds.comment);
  const typed: Typed = { form: 'comment', of: paragraphId, text, verdict: '', problem };
  return change(visit, place, typed, `kommentiert#absatz-${paragraphId}`, async (trx, paper) =>
    isForAnother(visit, sent)
      ? refused('organisation')
      : addComment(trx, paper, { paragraphId, version, text }, byOf(visit)),
  );
}

/** Somebody takes back what she said. */
export async function commentWithdrawal(visit: Visit, place: Place): Promise<Response> {
  const commentId = sentUuid((await readForm(visit))('kommentar'));
  if (!commentId) return errorResponse(visit, 400);
  const typed: Typed = { form: 'withdrawal', of: commentId, text: '', verdict: '', problem: null };
  return change(visit, place, typed, 'zurueckgenommen', (trx, paper) =>
    takeBackComment(trx, paper, commentId, byOf(visit)),
  );
}

export async function noRemark(visit: Visit, place: Place): Promise<Response> {
  const sent = await readForm(visit);
  const version = sentNumber(sent('fassung'));
  if (version === null) return errorResponse(visit, 400);
  const typed: Typed = { form: 'no_remark', of: '', text: '', verdict: '', problem: null };
  return change(visit, place, typed, 'keine-anmerkung', async (trx, paper) =>
    isForAnother(visit, sent)
      ? refused('organisation')
      : sayNoRemark(trx, paper, version, byOf(visit)),
  );
}

/** What became of a comment; why, wherever it was not taken up as it stands. */
export async function answer(visit: Visit, place: Place): Promise<Response> {
  const sent = await readForm(visit);
  const commentId = sentUuid(sent('kommentar'));
  const verdict = sentChoice(sent('ergebnis'), verdicts);
  const reason = sentText(sent('grund'));
  if (!commentId || !editsPapers(byOf(visit).person)) return notThere(visit, place);
  const problem = verdict
    ? textProblem(reason, bounds.reason, verdict !== 'taken_up')
    : ('form' as const);
  const seen = sentNumber(sent('gesehen'));
  const typed: Typed = {
    form: 'answer',
    of: commentId,
    text: reason,
    verdict: verdict ?? '',
    problem,
  };
  return change(visit, place, typed, `beantwortet#kommentar-${commentId}`, async (trx, paper) =>
    verdict
      ? answerComment(trx, paper, { commentId, verdict, reason, seen }, byOf(visit))
      : { done: false, refusal: 'gone' },
  );
}

/** Does it and goes on to the page, or shows the page with what was typed and why it was not done. */
async function change(
  visit: Visit,
  place: Place,
  typed: Typed,
  done: string,
  work: (trx: Transaction, paper: LockedPaper) => Promise<Outcome<object>>,
): Promise<Response> {
  const found = await carryOut(visit, place, typed.problem !== null, work, (trx, paper) =>
    readPaper(visit, trx, paper),
  );
  if (!found) return notThere(visit, place);
  const { shown, refusal } = found;
  const filter = filterOf(visit);
  const back = `${place.base}/${visit.req.param('id')}?${filter ? `nur=${filter}&` : ''}`;
  if (!shown) return visit.redirect(`${back}getan=${done}`, 303);
  const state = { typed: { ...typed, refusal }, done: null };
  return showPaper(visit, place, shown, state, refusal ? 409 : 400);
}

function showPaper(
  visit: Visit,
  place: Place,
  shown: ShownPaper,
  state: { readonly typed: Typed | null; readonly done: ReadingDone | null },
  status: number,
): Promise<Response> {
  return paperPage(
    visit,
    place,
    { paper: shown.paper, status },
    <ReadingPage
      {...shown}
      {...state}
      {...place}
      filter={state.typed ? null : filterOf(visit)}
      language={visit.get('language')}
    />,
  );
}

function filterOf(visit: Visit): Filter | null {
  return sentChoice(visit.req.query('nur') ?? '', filters);
}
