import { Temporal } from '../../../platform/clock/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import type { Content, Editable } from '../../../platform/editable.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { doneOf, signedInOf } from '../../accounts/index.ts';
import { contentToEdit } from '../drafts.ts';
import { takeBack } from '../review.ts';
import type { Thing } from '../thing.ts';
import { listVersions } from '../versions.ts';
import { askedChecks } from './asked-check.ts';
import { deskPage } from './desk-page.tsx';
import { passingOf } from './draft-pages.tsx';
import { openProblems, passOn } from './passing-on.ts';
import { actorOf, atThing, changeThing, mayEdit, type Place, type Transaction } from './place.ts';
import { sentForm, sentNote, sentRevision } from './sent-form.ts';
import { type ShownThing, type ThingNotice, ThingPage } from './views/thing-page.tsx';
import { words } from './words.ts';

const doneWords = [
  'eingereicht',
  'veroeffentlicht',
  'zurueckgenommen',
  'zurueckgegeben',
  'festgestellt',
  'zurueckgezogen',
  'verworfen',
] as const;

export async function thingPage(visit: Visit, place: Place): Promise<Response> {
  const shown = await atThing(visit, place, (trx, thing) => readThing(visit, place, trx, thing));
  if (!shown) return errorResponse(visit, 404);
  return showThing(visit, place, shown, doneOf(visit, doneWords), 200);
}

/** The same step by either button: the thing's state says which it is. */
export const submitDraft = passDraftOn;
export const publishDraft = passDraftOn;

async function passDraftOn(visit: Visit, place: Place): Promise<Response> {
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const note = sentNote(sent, 'notiz').slice(0, maximumNote);
  const outcome = await changeThing(visit, place, async (trx, thing) => {
    const { content } = await contentToEdit(trx, thing);
    const draft = { content, revision: sentRevision(sent) ?? 0, note };
    const passed = await passOn(trx, passingOf(visit, place), thing, draft);
    return passed.done
      ? { ...passed, id: thing.id }
      : { ...passed, shown: await readThing(visit, place, trx, thing) };
  });
  if (!outcome) return errorResponse(visit, 404);
  if (!outcome.done) {
    const { refusal, shown } = outcome;
    const status = refusal === 'incomplete' ? 400 : 409;
    return showThing(visit, place, shown, refusal, status, note);
  }
  if (outcome.step === 'release') await place.editable.afterwards?.(visit.get('services'));
  const done = outcome.step === 'submit' ? 'eingereicht' : 'veroeffentlicht';
  return visit.redirect(`${place.base}/${outcome.id}?getan=${done}`, 303);
}

/** As the table of submissions and versions takes it, in UTF-16 code units. */
const maximumNote = 2000;

export async function takeBackDraft(visit: Visit, place: Place): Promise<Response> {
  const outcome = await changeThing(visit, place, async (trx, thing) => {
    const taken = await takeBack(trx, thing, actorOf(visit));
    return taken.done
      ? { ...taken, id: thing.id }
      : { ...taken, shown: await readThing(visit, place, trx, thing) };
  });
  if (!outcome) return errorResponse(visit, 404);
  if (!outcome.done) return showThing(visit, place, outcome.shown, outcome.refusal, 409);
  return visit.redirect(`${place.base}/${outcome.id}?getan=zurueckgenommen`, 303);
}

/** Everything that the page of a thing says. */
export async function readThing(
  visit: Visit,
  place: Place,
  trx: Transaction,
  thing: Thing,
): Promise<ShownThing> {
  const { editable } = place;
  const language = visit.get('language');
  const { content } = await contentToEdit(trx, thing);
  const sections = await editable.form(trx, thing.key);
  const isPublic = thing.key !== null && thing.version !== null && !thing.withdrawal;
  const versions = await listVersions(trx, thing.id);
  return {
    thing,
    content,
    sections,
    problems: thing.draft
      ? await openProblems(trx, editable, sections, { key: thing.key, content, language })
      : [],
    versions,
    waitsUntil: isPublic ? momentAhead(visit, editable, versions[0]?.content) : null,
    checks: askedChecks(editable, thing, content, actorOf(visit).person),
    address: isPublic ? await editable.address(trx, thing.key!, language) : null,
    mayEdit: mayEdit(visit, place),
  };
}

/** Until when the newest version waits; null when its moment has come, or it has none. */
function momentAhead(visit: Visit, editable: Editable, content: Content | null | undefined) {
  const moment = (content && editable.waitsUntil?.(content)) ?? null;
  const isAhead = moment && Temporal.Instant.compare(moment, visit.get('services').clock()) > 0;
  return isAhead ? moment : null;
}

/** typed: what came with the form that was refused. */
export function showThing(
  visit: Visit,
  place: Place,
  shown: ShownThing,
  notice: ThingNotice | null,
  status: number,
  typed = '',
): Promise<Response> {
  const language = visit.get('language');
  const title = shown.thing.title || words(language)('untitled');
  return deskPage(
    visit,
    place,
    { title, status, thing: shown.thing },
    <ThingPage
      {...shown}
      language={language}
      editable={place.editable}
      base={`${place.base}/${shown.thing.id}`}
      kindBase={place.base}
      title={title}
      showsOrganisation={place.scope === 'any'}
      notice={notice}
      typed={typed}
      organisationId={signedInOf(visit).organisationId}
    />,
  );
}
