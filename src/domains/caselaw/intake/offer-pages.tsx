import { doneOf, hasRole, protectedPage, signedInOf } from '../../../core/accounts/index.ts';
import {
  contentToEdit,
  listOf,
  rowsOf,
  saveDraft,
  type Thing,
  textOf,
} from '../../../core/desk/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import type { Content, Editable } from '../../../platform/editable.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { type Treatment, treatments } from '../decision.ts';
import { atDecision, atLockedDecision, refuseChange, toolCrumbs } from './desk-place.ts';
import { type Offers, offersOf } from './offers.ts';
import { sentForm, sentText } from './sent-file.ts';
import { OffersPage } from './views/offers-page.tsx';
import { words } from './words.ts';

type Read = { readonly thing: Thing; readonly content: Content; readonly revision: number };

/** Norms and decisions that the draft's text names and its lists do not. */
export async function offersPage(visit: Visit, editable: Editable): Promise<Response> {
  const read = await readDecision(visit, editable);
  return read ? show(visit, editable, read, null, 200) : errorResponse(visit, 404);
}

/** Writes what was chosen into the draft; only what the text itself names can be taken. */
export async function takeOffers(visit: Visit, editable: Editable): Promise<Response> {
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const revision = Number(sentText(sent, 'revision'));
  const person = signedInOf(visit);
  const at = visit.get('services').clock();
  const outcome = await atLockedDecision(visit, editable, async (trx, thing) => {
    const { content } = await contentToEdit(trx, thing);
    const chosen = chosenOf(offersIn(content), sent);
    if (chosen.norms.length + chosen.decisions.length === 0) return 'nothing';
    const draft = { content: withChosen(content, chosen), revision, person, at };
    const saved = await saveDraft(trx, editable, thing, draft);
    return saved.done ? 'taken' : 'conflict';
  });
  if (outcome === null) return refuseChange(visit, 'draft');
  if (outcome === 'taken') return visit.redirect(`${visit.req.path}?getan=uebernommen`, 303);
  const read = await readDecision(visit, editable);
  if (!read) return errorResponse(visit, 404);
  return show(visit, editable, read, outcome, outcome === 'conflict' ? 409 : 400);
}

function offersIn(content: Content): Offers {
  return offersOf(
    textOf(content, 'text'),
    listOf(content, 'norms'),
    rowsOf(content, 'treatments').map(({ decision = '' }) => decision),
  );
}

type Chosen = {
  readonly norms: readonly string[];
  readonly decisions: readonly { readonly label: string; readonly relation: Treatment }[];
};

function chosenOf({ norms, decisions }: Offers, sent: FormData): Chosen {
  const wanted = new Set(sent.getAll('norm'));
  return {
    norms: norms.map(({ label }) => label).filter((label) => wanted.has(label)),
    decisions: decisions.flatMap(({ label }) => {
      const relation = treatments.find((one) => one === sentText(sent, `decision.${label}`));
      return relation ? [{ label, relation }] : [];
    }),
  };
}

function withChosen(content: Content, { norms, decisions }: Chosen): Content {
  const rows = decisions.map(({ label, relation }) => ({ relation, decision: label, where: '' }));
  return {
    ...content,
    norms: [...listOf(content, 'norms'), ...norms],
    treatments: [...rowsOf(content, 'treatments'), ...rows],
  };
}

function readDecision(visit: Visit, editable: Editable): Promise<Read | null> {
  return atDecision(visit, editable, async (trx, thing) => ({
    thing,
    ...(await contentToEdit(trx, thing)),
  }));
}

function show(
  visit: Visit,
  editable: Editable,
  { thing, content, revision }: Read,
  problem: 'nothing' | 'conflict' | null,
  status: number,
): Promise<Response> {
  const language = visit.get('language');
  const title = words(language)('offers.title');
  return protectedPage(
    visit,
    { title, crumbs: toolCrumbs(language, editable, thing, title), status },
    <OffersPage
      language={language}
      base={`/${language}/redaktion/${editable.segment}/${thing.id}`}
      offers={offersIn(content)}
      hasText={textOf(content, 'text') !== ''}
      mayEdit={hasRole(signedInOf(visit), ...editable.editors)}
      revision={revision}
      problem={problem}
      isDone={doneOf(visit, ['uebernommen']) !== null}
    />,
  );
}
