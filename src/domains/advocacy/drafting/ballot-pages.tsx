import { doneOf, readForm } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { type Choice, choices } from './ballot.ts';
import { castVote, electorFor, listBallots } from './ballots.ts';
import { carryOut } from './carry-out.ts';
import { bounds, type Paper } from './paper.ts';
import { pageBelow } from './paper-page.ts';
import { atPaper, byOf, isForAnother, notThere, type Place, type Transaction } from './place.ts';
import {
  type FieldProblem,
  sentChoice,
  sentNumber,
  sentText,
  sentUuid,
  textProblem,
} from './sent.ts';
import { isFor, isOver, type Refusal, refused } from './stages.ts';
import { listVersions } from './versions.ts';
import { BallotPage, type ShownBallot } from './views/ballot-page.tsx';

type State = {
  readonly done: 'abgestimmt' | null;
  readonly typed: { readonly choice: string; readonly reason: string };
  readonly problem: FieldProblem | null;
  readonly refusal: Refusal | null;
};

const blank: State = {
  done: null,
  typed: { choice: '', reason: '' },
  problem: null,
  refusal: null,
};

/** What is voted on, who has voted what, and the vote of whoever may. */
export async function ballotPage(visit: Visit, place: Place): Promise<Response> {
  const shown = await atPaper(visit, place, (trx, paper) => readBallot(visit, trx, paper));
  if (!shown?.ballot) return errorResponse(visit, 404);
  return showBallot(visit, place, shown, { ...blank, done: doneOf(visit, ['abgestimmt']) }, 200);
}

export async function vote(visit: Visit, place: Place): Promise<Response> {
  const sent = await readForm(visit);
  const ballotId = sentUuid(sent('abstimmung'));
  const version = sentNumber(sent('fassung'));
  if (!ballotId || version === null) return errorResponse(visit, 400);
  const choice = sentChoice<Choice>(sent('stimme'), choices);
  const reason = sentText(sent('grund'));
  const problem = choice ? textProblem(reason, bounds.reason, false) : ('missing' as const);
  const found = await carryOut(
    visit,
    place,
    problem !== null,
    async (trx, paper) =>
      isForAnother(visit, sent)
        ? refused('organisation')
        : choice
          ? castVote(trx, paper, { ballotId, version, choice, reason }, byOf(visit))
          : refused('version'),
    (trx, paper) => readBallot(visit, trx, paper),
  );
  if (!found || (found.shown && !found.shown.ballot)) return notThere(visit, place);
  const { shown, refusal } = found;
  const id = visit.req.param('id');
  if (!shown) return visit.redirect(`${place.base}/${id}/abstimmung?getan=abgestimmt`, 303);
  const state = { done: null, typed: { choice: choice ?? '', reason }, problem, refusal };
  return showBallot(visit, place, shown, state, refusal ? 409 : 400);
}

async function readBallot(visit: Visit, trx: Transaction, paper: Paper): Promise<ShownBallot> {
  const by = byOf(visit);
  const [ballot = null, ...earlier] = await listBallots(trx, paper.id);
  const versions = await listVersions(trx, paper.id);
  const version = versions.find(({ number }) => number === ballot?.version) ?? null;
  const isOpen =
    ballot !== null && isFor(paper, 'vote') && !ballot.closedAt && !isOver(ballot.closesAt, by.at);
  return {
    paper,
    ballot,
    earlier,
    version,
    isOpen,
    own: ballot && electorFor(ballot, by),
  };
}

function showBallot(
  visit: Visit,
  place: Place,
  shown: ShownBallot,
  state: State,
  status: number,
): Promise<Response> {
  return pageBelow(visit, place, shown.paper, { here: 'ballot.title', status }, (around) => (
    <BallotPage {...shown} {...state} {...around} />
  ));
}
