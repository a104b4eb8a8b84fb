import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { wrongTitle } from '../../../platform/ui/index.ts';
import { doneOf, signedInOf } from '../../accounts/index.ts';
import { contentToEdit } from '../drafts.ts';
import type { Thing } from '../thing.ts';
import { deskPage } from './desk-page.tsx';
import { blankForm, type DraftForm } from './draft-form.ts';
import type { Passing } from './passing-on.ts';
import { actorOf, atPlace, atThing, changeThing, filesPath, type Place } from './place.ts';
import { createSent, type Saved, saveSent } from './saving.ts';
import { sentForm } from './sent-form.ts';
import { ConflictPage } from './views/conflict-page.tsx';
import { type DraftNotice, DraftPage } from './views/draft-page.tsx';
import { words } from './words.ts';

export async function newPage(visit: Visit, place: Place): Promise<Response> {
  const form = await atPlace(visit, place, (trx) => blankForm(trx, place.editable, null));
  return showForm(visit, place, { thing: null, form, notice: null }, 200);
}

export async function createDraft(visit: Visit, place: Place): Promise<Response> {
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const saved = await atPlace(visit, place, (trx) =>
    createSent(trx, passingOf(visit, place), sent),
  );
  return answerTo(visit, place, saved);
}

export async function draftPage(visit: Visit, place: Place): Promise<Response> {
  const found = await atThing(visit, place, async (trx, thing) => ({
    thing,
    form: {
      ...(await blankForm(trx, place.editable, thing)),
      ...(await contentToEdit(trx, thing)),
    },
  }));
  if (!found) return errorResponse(visit, 404);
  const done = doneOf(visit, ['gespeichert', 'wiederhergestellt']);
  return showForm(visit, place, { ...found, notice: done }, 200);
}

export async function storeDraft(visit: Visit, place: Place): Promise<Response> {
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const saved = await changeThing(visit, place, (trx, thing) =>
    saveSent(trx, passingOf(visit, place), thing, sent),
  );
  return saved ? answerTo(visit, place, saved) : errorResponse(visit, 404);
}

export function passingOf(visit: Visit, { editable }: Place): Passing {
  const services = visit.get('services');
  return { ...actorOf(visit), editable, language: visit.get('language'), services };
}

async function answerTo(visit: Visit, place: Place, saved: Saved): Promise<Response> {
  const { editable, base } = place;
  if (saved.kind === 'saved') {
    const below = saved.next === 'preview' ? 'vorschau' : 'entwurf';
    return visit.redirect(`${base}/${saved.id}/${below}?getan=gespeichert`, 303);
  }
  if (saved.kind === 'passed') {
    if (saved.step === 'release') await editable.afterwards?.(visit.get('services'));
    const done = saved.step === 'submit' ? 'eingereicht' : 'veroeffentlicht';
    return visit.redirect(`${base}/${saved.id}?getan=${done}`, 303);
  }
  if (saved.kind === 'conflict') return showConflict(visit, place, saved);
  const { reason } = saved;
  const status = reason === null ? 200 : isBadInput(reason) ? 400 : 409;
  return showForm(visit, place, { ...saved, notice: reason }, status);
}

function isBadInput(reason: NonNullable<Extract<Saved, { kind: 'form' }>['reason']>): boolean {
  return reason === 'malformed' || reason === 'incomplete';
}

type Shown = {
  readonly thing: Thing | null;
  readonly form: DraftForm;
  readonly notice: DraftNotice | null;
};

function showForm(visit: Visit, place: Place, shown: Shown, status: number): Promise<Response> {
  const language = visit.get('language');
  const title = formTitle(visit, place, shown.thing);
  return deskPage(
    visit,
    place,
    {
      title: status < 400 ? title : wrongTitle(title, language),
      status,
      thing: shown.thing,
      here: words(language)('draft.crumb'),
    },
    <DraftPage
      {...shown}
      language={language}
      editable={place.editable}
      base={place.base}
      filesAt={filesPath(language, place.scope)}
      title={title}
      person={signedInOf(visit)}
      isAnswer={visit.req.method === 'POST'}
    />,
  );
}

function showConflict(
  visit: Visit,
  place: Place,
  { thing, form, theirs }: Extract<Saved, { kind: 'conflict' }>,
): Promise<Response> {
  const language = visit.get('language');
  const title = formTitle(visit, place, thing);
  return deskPage(
    visit,
    place,
    {
      title: wrongTitle(title, language),
      status: 409,
      thing,
      here: words(language)('draft.crumb'),
    },
    <ConflictPage
      language={language}
      action={`${place.base}/${thing.id}/entwurf`}
      filesAt={filesPath(language, place.scope)}
      title={title}
      thing={thing}
      form={form}
      theirs={theirs}
      organisationId={signedInOf(visit).organisationId}
    />,
  );
}

function formTitle(visit: Visit, { editable }: Place, thing: Thing | null): string {
  const language = visit.get('language');
  const say = words(language);
  const kind = editable.one[language];
  if (!thing) return editable.newOne?.[language] ?? kind;
  return say('draft.title', { kind, title: thing.title || say('untitled') });
}
