import { doneOf, readForm, signedInOf, uuidOf } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { cleanText } from '../../../platform/files/read/index.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { wrongTitle } from '../../../platform/ui/index.ts';
import { byOf, isForAnother, type Transaction } from '../drafting/index.ts';
import {
  type Answer,
  type AnswerProblem,
  answerProblems,
  evidenceLines,
  isAnswered,
  isSameAnswer,
  type KeptAnswer,
  noAnswer,
} from './answer.ts';
import { ownAnswers, saveAnswer } from './answers.ts';
import { answeringOf, type Call, type Question } from './call.ts';
import { ownProgress, showCall } from './call-pages.tsx';
import { findEvidence } from './evidence.ts';
import { holdAnswers, handIn as keepHandIn } from './hand-ins.ts';
import { articleTitle, findArticleNames } from './names.ts';
import { callPage } from './page.tsx';
import { callPath } from './paths.ts';
import { atCall, dayOf, note } from './place.ts';
import { listQuestions } from './questions.ts';
import { AnswerView } from './views/answer-view.tsx';

/** One article with what one's organisation has written about it. */
export function answerPage(visit: Visit): Promise<Response> {
  return atAnswer(visit, (trx, place) => show(visit, trx, place, { kind: 'kept' }));
}

/**
 * Saves the organisation's answer. Whoever comes second of two people, and whoever comes after the deadline, sees what she
 * typed again (409).
 */
export async function save(visit: Visit): Promise<Response> {
  const sent = await readForm(visit);
  const typed: Answer = {
    text: cleanText(sent('text')).trim(),
    figures: cleanText(sent('figures')).trim(),
    evidence: evidenceLines({ evidence: cleanText(sent('evidence')) }).join('\n'),
    nothing: sent('nothing') === 'on',
  };
  const revision = /^\d{1,9}$/.test(sent('revision')) ? Number(sent('revision')) : 0;
  return atAnswer(visit, async (trx, place) => {
    const { call, question, kept, answering } = place;
    const at = callPath(visit.get('language'), call.id, `antworten/${question.id}`);
    if (isForAnother(visit, sent)) return show(visit, trx, place, { kind: 'other', typed });
    const problems = answerProblems(typed);
    if (problems.length > 0) return show(visit, trx, place, { kind: 'wrong', typed, problems });
    if (!answering.open) return show(visit, trx, place, { kind: 'closed', typed });
    // A form that was sent twice changes nothing the second time.
    if (kept && isSameAnswer(kept, typed)) return visit.redirect(`${at}?getan=gespeichert`, 303);
    const by = byOf(visit);
    const what = { callId: call.id, questionId: question.id, answer: typed, revision, ...by };
    const saved = await saveAnswer(trx, what);
    if (saved === null) {
      await note(trx, visit, call.id, {
        action: 'shadow_answer',
        verb: 'change',
        result: 'refused',
      });
      return show(visit, trx, place, { kind: 'conflict', typed });
    }
    await note(trx, visit, call.id, {
      action: 'shadow_answer',
      verb: kept ? 'change' : 'create',
    });
    return visit.redirect(`${at}?getan=gespeichert`, 303);
  });
}

/** Hands in what the organisation has written, all of it at once; two people at once hand in once. */
export async function handIn(visit: Visit): Promise<Response> {
  const person = signedInOf(visit);
  if (person.organisationKind === 'office') return errorResponse(visit, 404);
  const sent = await readForm(visit);
  return atCall(visit, async (trx, call) => {
    if (isForAnother(visit, sent)) return showCall(visit, trx, call, 'other');
    await holdAnswers(trx, call.id, person.organisationId);
    const progress = await ownProgress(trx, call, person.organisationId);
    const answering = answeringOf(call, progress, dayOf(visit));
    const answers = await ownAnswers(trx, call.id, person.organisationId);
    const questions = await listQuestions(trx, call.id);
    const isComplete = questions.every(({ id }) => isAnswered(answers.get(id)));
    const number = (progress.handedIn?.number ?? 0) + 1;
    const kept = Object.fromEntries(
      questions.map(({ id }) => [id, textsOf(answers.get(id) ?? noAnswer)]),
    );
    const isDone =
      answering.open && isComplete && (await keepHandIn(trx, call.id, kept, number, byOf(visit)));
    await note(trx, visit, call.id, {
      action: 'shadow_hand_in',
      verb: 'create',
      result: isDone ? 'done' : 'refused',
    });
    if (isDone)
      return visit.redirect(`${callPath(visit.get('language'), call.id)}?getan=abgegeben`, 303);
    const why = answering.open ? (isComplete ? 'handed_in' : 'unanswered') : answering.why;
    return showCall(visit, trx, call, why);
  });
}

function textsOf({ text, figures, evidence, nothing }: Answer): Answer {
  return { text, figures, evidence, nothing };
}

type Place = {
  readonly call: Call;
  readonly question: Question;
  readonly questions: readonly Question[];
  readonly kept: KeptAnswer | null;
  readonly answering: ReturnType<typeof answeringOf>;
};

/** The question that the address names, held against others of the organisation; the office has no answers. */
function atAnswer(
  visit: Visit,
  work: (trx: Transaction, place: Place) => Promise<Response>,
): Promise<Response> {
  const { organisationId, organisationKind } = signedInOf(visit);
  return atCall(visit, async (trx, call) => {
    const id = uuidOf(visit, 'question');
    const questions = await listQuestions(trx, call.id);
    const question = questions.find((one) => one.id === id);
    if (!question || organisationKind === 'office') return errorResponse(visit, 404);
    await holdAnswers(trx, call.id, organisationId);
    const answers = await ownAnswers(trx, call.id, organisationId);
    const progress = await ownProgress(trx, call, organisationId);
    const answering = answeringOf(call, progress, dayOf(visit));
    return work(trx, {
      call,
      question,
      questions,
      kept: answers.get(question.id) ?? null,
      answering,
    });
  });
}

export type AnswerState =
  | { readonly kind: 'kept' }
  | { readonly kind: 'wrong'; readonly typed: Answer; readonly problems: readonly AnswerProblem[] }
  /** Too late, or handed in by somebody else: what was typed is not kept, and is shown. */
  | { readonly kind: 'closed'; readonly typed: Answer }
  | { readonly kind: 'conflict'; readonly typed: Answer }
  /** In another tab she chose another organisation. */
  | { readonly kind: 'other'; readonly typed: Answer };

const statuses = { kept: 200, wrong: 400, closed: 409, conflict: 409, other: 409 } as const;

async function show(
  visit: Visit,
  trx: Transaction,
  { call, question, questions, kept, answering }: Place,
  state: AnswerState,
): Promise<Response> {
  const language = visit.get('language');
  const title = articleTitle(question, await findArticleNames(trx, [question], language));
  const shown = state.kind === 'kept' ? (kept ?? noAnswer) : state.typed;
  const next = questions[questions.indexOf(question) + 1];
  return callPage(
    visit,
    {
      title: state.kind === 'kept' ? title : wrongTitle(title, language),
      status: statuses[state.kind],
      call,
      here: title,
    },
    <AnswerView
      language={language}
      call={call}
      question={question}
      title={title}
      kept={kept}
      state={state}
      answering={answering}
      evidence={
        await findEvidence(trx, evidenceLines(shown), {
          language,
          origin: visit.get('frame').origin,
        })
      }
      next={next ? callPath(language, call.id, `antworten/${next.id}`) : null}
      place={{ nth: questions.indexOf(question) + 1, count: questions.length }}
      organisation={signedInOf(visit)}
      done={doneOf(visit, ['gespeichert'])}
    />,
  );
}
