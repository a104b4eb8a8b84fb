import type { Visit } from '../../../platform/domain.ts';
import type { Content } from '../../../platform/editable.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { wrongTitle } from '../../../platform/ui/index.ts';
import { signedInOf } from '../../accounts/index.ts';
import { readDraft } from '../drafts.ts';
import { giveBack, stateCheck } from '../review.ts';
import type { Thing } from '../thing.ts';
import { listVersions } from '../versions.ts';
import { askedChecks } from './asked-check.ts';
import { deskPage } from './desk-page.tsx';
import { differences } from './fields/differences.ts';
import { actorOf, atThing, changeThing, type Place, type Transaction } from './place.ts';
import { previewPart } from './preview-part.ts';
import { sentForm, sentNote, sentRevision, sentWord } from './sent-form.ts';
import { type CheckNotice, CheckPage, type ShownCheck } from './views/check-page.tsx';
import { words } from './words.ts';

/** The whole text as it will appear, what it changes, and the statements that are asked for. */
export async function checkPage(visit: Visit, place: Place): Promise<Response> {
  const shown = await atThing(visit, place, (trx, thing) => readCheck(visit, place, trx, thing));
  if (!shown) return errorResponse(visit, 404);
  return showCheck(visit, place, shown, null, 200);
}

export async function makeStatement(visit: Visit, place: Place): Promise<Response> {
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const check = sentWord(sent, 'pruefung');
  const revision = sentRevision(sent) ?? 0;
  const isRead = sentWord(sent, 'gelesen') === 'on';
  const outcome = await changeThing(visit, place, async (trx, thing) => {
    if (!isRead)
      return {
        notice: { kind: 'unticked', check } as const,
        shown: await readCheck(visit, place, trx, thing),
      };
    const stated = await stateCheck(trx, place.editable, thing, {
      check,
      revision,
      ...actorOf(visit),
    });
    if (stated.done) return { id: thing.id };
    const notice = { kind: 'refused', refusal: stated.refusal, typed: '' } as const;
    return { notice, shown: await readCheck(visit, place, trx, thing) };
  });
  if (!outcome) return errorResponse(visit, 404);
  if ('id' in outcome) return visit.redirect(`${place.base}/${outcome.id}?getan=festgestellt`, 303);
  const { notice, shown } = outcome;
  return showCheck(visit, place, shown, notice, notice.kind === 'refused' ? 409 : 400);
}

/** Only by somebody who could state one of the checks, or who edits it. */
export async function giveBackDraft(visit: Visit, place: Place): Promise<Response> {
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const remark = sentNote(sent, 'bemerkung');
  const problem = remark === '' ? 'missing' : remark.length > maximumRemark ? 'long' : null;
  const outcome = await changeThing(visit, place, async (trx, thing) => {
    if (problem) {
      const notice = { kind: 'remark', problem, typed: remark } as const;
      return { notice, shown: await readCheck(visit, place, trx, thing) };
    }
    const origin = visit.get('services').config.publicOrigin ?? '';
    const returned = await giveBack(trx, thing, { remark, ...actorOf(visit), origin });
    if (returned.done) return { id: thing.id };
    const notice = { kind: 'refused', refusal: returned.refusal, typed: remark } as const;
    return { notice, shown: await readCheck(visit, place, trx, thing) };
  });
  if (!outcome) return errorResponse(visit, 404);
  if ('id' in outcome)
    return visit.redirect(`${place.base}/${outcome.id}?getan=zurueckgegeben`, 303);
  const { notice, shown } = outcome;
  return showCheck(visit, place, shown, notice, notice.kind === 'refused' ? 409 : 400);
}

/** As the table of submissions takes it, in UTF-16 code units. */
const maximumRemark = 5000;

async function readCheck(
  visit: Visit,
  place: Place,
  trx: Transaction,
  thing: Thing,
): Promise<ShownCheck> {
  const { editable } = place;
  const language = visit.get('language');
  const sections = await editable.form(trx, thing.key);
  const content = (await readDraft(trx, thing.id))?.content ?? {};
  const [newest] = thing.withdrawal ? [] : await listVersions(trx, thing.id);
  const before: Content | null = newest?.content ?? null;
  const preview = await previewPart(place, trx, { sections, content }, language);
  return {
    thing,
    sections,
    content,
    preview,
    changes: before && differences(sections, before, content, language),
    checks: thing.submission ? askedChecks(editable, thing, content, actorOf(visit).person) : [],
  };
}

function showCheck(
  visit: Visit,
  place: Place,
  shown: ShownCheck,
  notice: CheckNotice | null,
  status: number,
): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const title = say('check.title', { title: shown.thing.title || say('untitled') });
  return deskPage(
    visit,
    place,
    {
      title: status < 400 ? title : wrongTitle(title, language),
      status,
      thing: shown.thing,
      here: say('check.crumb'),
    },
    <CheckPage
      {...shown}
      language={language}
      base={`${place.base}/${shown.thing.id}`}
      title={title}
      notice={notice}
      organisationId={signedInOf(visit).organisationId}
    />,
  );
}
