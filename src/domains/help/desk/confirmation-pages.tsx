import type { Kysely } from 'kysely';
import {
  audit,
  doneOf,
  protectedPage,
  readForm,
  signedInOf,
  uuidOf,
  withOrganisation,
} from '../../../core/accounts/index.ts';
import { deskStyle, findThing } from '../../../core/desk/index.ts';
import type { SignedIn, Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { wrongTitle } from '../../../platform/ui/index.ts';
import { refreshTexts } from '../texts/living-texts.ts';
import { keyText, parseTextKey } from '../texts/names.ts';
import { presentFiles } from '../texts/released-texts.ts';
import {
  type Confirmable,
  type ConfirmationRefusal,
  confirmableOf,
  confirmationRefusal,
  mayConfirm,
} from './confirmation.ts';
import { keepConfirmation } from './confirmations.ts';
import { helpTextEditable } from './help-text-editable.ts';
import { titleOfText } from './names.ts';
import { ConfirmationPage } from './views/confirmation-page.tsx';
import { words } from './words.ts';

/** Where somebody stands for a text with her name. */
export async function confirmationPage(visit: Visit): Promise<Response> {
  const found = await atText(visit, async (_, confirmable) => confirmable);
  return found ? show(visit, found, null, 200) : errorResponse(visit, 404);
}

export async function confirm(visit: Visit): Promise<Response> {
  const sent = await readForm(visit);
  const services = visit.get('services');
  const person = signedInOf(visit);
  const outcome = await atText(visit, async (trx, found, thingId) => {
    const read = {
      isTicked: sent('gelesen') === 'on',
      text: sent('text'),
      german: sent('deutsch'),
    };
    const refusal = mayConfirm(person, found.key)
      ? confirmationRefusal(found, read)
      : 'not_possible';
    if (!refusal)
      await keepConfirmation(trx, {
        ...found.key,
        textHash: read.text,
        germanHash: read.german,
        person,
        at: services.clock(),
      });
    await note(trx, person, thingId, refusal ? 'refused' : 'done');
    return { found, refusal };
  });
  if (!outcome) {
    await note(services.db, person, uuidOf(visit) ?? helpTextEditable.kind, 'refused');
    return errorResponse(visit, 404);
  }
  const { found, refusal } = outcome;
  if (refusal) return show(visit, found, refusal, refusal === 'unticked' ? 400 : 409);
  await refreshTexts(services);
  return visit.redirect(`${visit.req.path}?getan=bestaetigt`, 303);
}

/** What is not there is refused as everything else is (R78). */
function note(
  db: Kysely<unknown>,
  { personId, organisationId }: SignedIn,
  id: string,
  result: 'done' | 'refused',
): Promise<void> {
  const object = { kind: 'help_text', id };
  const event = { action: 'confirmation', verb: 'create', object, result } as const;
  return audit(db, { personId, organisationId, ...event });
}

/** Runs `work` with the public text of the thing that the address names; null when there is none, or not for this organisation. */
async function atText<T>(
  visit: Visit,
  work: (trx: Kysely<unknown>, confirmable: Confirmable, thingId: string) => Promise<T>,
): Promise<T | null> {
  const id = uuidOf(visit);
  const person = signedInOf(visit);
  if (!id || person.organisationKind !== 'office') return null;
  return withOrganisation(visit.get('services').db, person, 'own', async (trx) => {
    const thing = await findThing(trx, id);
    const key = thing?.kind === helpTextEditable.kind ? parseTextKey(thing.key ?? '') : null;
    return key && work(trx, confirmableOf(key, await presentFiles(trx)), id);
  });
}

async function show(
  visit: Visit,
  confirmable: Confirmable,
  refusal: ConfirmationRefusal | null,
  status: number,
): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const text = titleOfText(confirmable.key, language);
  const title = say('confirm.title', { title: text });
  const thing = visit.req.path.replace(/\/[^/]+$/, '');
  const kind = thing.replace(/\/[^/]+$/, '');
  return protectedPage(
    visit,
    {
      title: refusal ? wrongTitle(title, language) : title,
      status,
      styles: [deskStyle],
      crumbs: [
        { label: say('crumb.desk'), href: `/${language}/redaktion` },
        { label: say('kind'), href: kind },
        { label: text, href: thing },
        { label: say('confirm'), href: null },
      ],
    },
    <ConfirmationPage
      language={language}
      confirmable={confirmable}
      mayConfirm={mayConfirm(signedInOf(visit), confirmable.key)}
      refusal={refusal}
      isDone={doneOf(visit, ['bestaetigt']) !== null}
      action={visit.req.path}
      thing={thing}
      page={
        await helpTextEditable.address(visit.get('services').db, keyText(confirmable.key), language)
      }
    />,
  );
}
