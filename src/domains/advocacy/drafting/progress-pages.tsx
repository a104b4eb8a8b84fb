import { doneOf, readForm } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { lastBoard, listBallots, peopleToElect } from './ballots.ts';
import { carryOut } from './carry-out.ts';
import { listComments, listRemarks } from './comments.ts';
import type { Paper } from './paper.ts';
import { pageBelow } from './paper-page.ts';
import { memberOrganisations } from './papers.ts';
import { listParagraphs } from './paragraphs.ts';
import { atPaper, byOf, notThere, type Place, type Transaction } from './place.ts';
import { askedStep, type Sent, type StepName, stepNames } from './progress-steps.ts';
import { remind } from './reminders.ts';
import { listSignOffs } from './sign-offs.ts';
import { deadlineOf, isFor, isOver } from './stages.ts';
import { isAtDesk } from './steps.ts';
import { turnoutOf } from './turnout.ts';
import { isUpToDate, newestVersion } from './versions.ts';
import { ProgressPage, type ShownProgress, type TypedStep } from './views/progress-page.tsx';

const steps = Object.keys(stepNames) as readonly StepName[];

/** Where a paper stands, and a form for each step that may come next. */
export async function progressPage(visit: Visit, place: Place): Promise<Response> {
  const shown = await atPaper(visit, place, (trx, paper) => readProgress(visit, place, trx, paper));
  if (!shown) return errorResponse(visit, 404);
  return showProgress(visit, place, shown, null, 200);
}

export async function takeStep(visit: Visit, place: Place): Promise<Response> {
  const step = steps.find((one) => one === visit.req.param('step'));
  const sent = await readForm(visit);
  if (!step) return notThere(visit, place);
  const asked = askedStep(step, sent, byOf(visit));
  const found = await carryOut(
    visit,
    place,
    Object.keys(asked.problems).length > 0,
    (trx, paper) => asked.work(trx, paper, place),
    (trx, paper) => readProgress(visit, place, trx, paper),
  );
  if (!found) return notThere(visit, place);
  const { shown, refusal } = found;
  if (shown) {
    const typed = { step, values: typedValues(sent), problems: asked.problems, refusal };
    return showProgress(visit, place, shown, typed, refusal ? 409 : 400);
  }
  // Whoever is waited for is told at once; a deadline's later reminders come by the job.
  await remind(visit.get('services'));
  return visit.redirect(`${place.base}/${visit.req.param('id')}/fortgang?getan=${step}`, 303);
}

const fields = ['frist', 'notiz', 'grund', 'ende', 'wer', 'mehrheit', 'quorum'];

function typedValues(sent: Sent): TypedStep['values'] {
  const several = ['organisationen', 'personen'].map((name) => [name, sent.all(name).join(' ')]);
  return Object.fromEntries([...fields.map((name) => [name, sent(name)]), ...several]);
}

async function readProgress(
  visit: Visit,
  { kind, origin }: Place,
  trx: Transaction,
  paper: Paper,
): Promise<ShownProgress> {
  const { at } = byOf(visit);
  const comments = await listComments(trx, paper.id);
  const [ballot = null] = await listBallots(trx, paper.id);
  const newest = await newestVersion(trx, paper.id);
  const isBallotNext = isFor(paper, 'open_ballot');
  const isSame = await isUpToDate(trx, paper);
  const members = await memberOrganisations(trx);
  const turnout = turnoutOf(paper, {
    members,
    comments,
    remarks: await listRemarks(trx, paper.id),
    signOffs: await listSignOffs(trx, paper.id, paper.version ?? 0),
    ballot,
  });
  const everybody = turnout?.missing.length === 0;
  const until = deadlineOf(paper);
  const isDue = isOver(until, at);
  const refused = [
    ...(isSame ? ['fassung'] : []),
    ...(isDue || everybody ? ['erinnerung', 'verlaengerung'] : []),
    ...(isDue || everybody ? [] : ['auszaehlung']),
    ...((await isAtDesk(trx, paper)) ? ['ueberarbeitung'] : []),
  ];
  return {
    paper,
    newest,
    steps: steps.filter((step) => isFor(paper, stepNames[step]) && !refused.includes(step)),
    unanswered: comments.filter(({ answer }) => answer === null),
    isUpToDate: isSame,
    problems:
      (await kind.problems?.(trx, paper, await listParagraphs(trx, paper.id), {
        language: visit.get('language'),
        origin,
      })) ?? [],
    mayEdit: isFor(paper, 'edit'),
    until,
    isDue,
    turnout,
    ballot: paper.stage === 'ballot' || paper.stage === 'refused' ? ballot : null,
    members,
    people: isBallotNext ? await peopleToElect(trx) : [],
    board: isBallotNext ? await lastBoard(trx) : [],
  };
}

function showProgress(
  visit: Visit,
  place: Place,
  shown: ShownProgress,
  typed: TypedStep | null,
  status: number,
): Promise<Response> {
  return pageBelow(visit, place, shown.paper, { here: 'progress.title', status }, (around) => (
    <ProgressPage {...shown} {...around} typed={typed} done={doneOf(visit, steps)} />
  ));
}
