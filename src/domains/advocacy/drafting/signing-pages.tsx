import { doneOf, readForm } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { carryOut } from './carry-out.ts';
import type { Paper } from './paper.ts';
import { pageBelow } from './paper-page.ts';
import { memberOrganisations } from './papers.ts';
import { atPaper, byOf, isForAnother, notThere, type Place, type Transaction } from './place.ts';
import { sentChoice, sentNumber } from './sent.ts';
import { listSignOffs, sign } from './sign-offs.ts';
import { isFor, isOver, type Refusal, refused } from './stages.ts';
import { type ShownSigning, SigningPage } from './views/signing-page.tsx';
import { leads } from './waiting.ts';

type State = {
  readonly done: 'gezeichnet' | null;
  readonly isMissing: boolean;
  readonly refusal: Refusal | null;
};

/** Who signs the newest version, and the form to sign it. */
export async function signingPage(visit: Visit, place: Place): Promise<Response> {
  const shown = await atPaper(visit, place, (trx, paper) => readSigning(visit, trx, paper));
  if (!shown || shown.paper.version === null) return errorResponse(visit, 404);
  const done = doneOf(visit, ['gezeichnet']);
  return showSigning(visit, place, shown, { done, isMissing: false, refusal: null }, 200);
}

export async function signPaper(visit: Visit, place: Place): Promise<Response> {
  const sent = await readForm(visit);
  const version = sentNumber(sent('fassung'));
  if (version === null) return errorResponse(visit, 400);
  const named = sentChoice(sent('nennung'), ['ja', 'nein']);
  const found = await carryOut(
    visit,
    place,
    named === null,
    async (trx, paper) =>
      isForAnother(visit, sent)
        ? refused('organisation')
        : sign(trx, paper, { version, named: named === 'ja' }, byOf(visit)),
    (trx, paper) => readSigning(visit, trx, paper),
  );
  if (!found) return notThere(visit, place);
  const { shown, refusal } = found;
  const id = visit.req.param('id');
  if (!shown) return visit.redirect(`${place.base}/${id}/zeichnung?getan=gezeichnet`, 303);
  const state = { done: null, isMissing: !named, refusal };
  return showSigning(visit, place, shown, state, refusal ? 409 : 400);
}

async function readSigning(visit: Visit, trx: Transaction, paper: Paper): Promise<ShownSigning> {
  const { person, at } = byOf(visit);
  const signOffs = await listSignOffs(trx, paper.id, paper.version ?? 0);
  const isOpen =
    isFor(paper, 'sign') && (paper.stage !== 'signing' || !isOver(paper.signingUntil, at));
  return {
    paper,
    signOffs,
    members: await memberOrganisations(trx),
    organisationId: person.organisationId,
    organisationName: person.organisationName,
    isLead: leads(person),
    maySign:
      isOpen &&
      leads(person) &&
      !signOffs.some(({ organisationId }) => organisationId === person.organisationId),
    isOpen,
  };
}

function showSigning(
  visit: Visit,
  place: Place,
  shown: ShownSigning,
  state: State,
  status: number,
): Promise<Response> {
  return pageBelow(visit, place, shown.paper, { here: 'signing.title', status }, (around) => (
    <SigningPage {...shown} {...state} {...around} />
  ));
}
