import {
  audit,
  doneOf,
  protectedPage,
  signedInOf,
  uuidOf,
  withOrganisation,
} from '../../../core/accounts/index.ts';
import { createThing } from '../../../core/desk/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import type { Editable } from '../../../platform/editable.ts';
import { cleanText } from '../../../platform/files/read/index.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { wrongTitle } from '../../../platform/ui/index.ts';
import { deskCrumbs, refuseChange } from '../intake/desk-place.ts';
import { assignOriginals } from '../intake/originals.ts';
import { sentForm } from '../intake/sent-file.ts';
import { contentOf, type Pointer } from './pointer.ts';
import { closePointer, findPointer, listPointers } from './pointers.ts';
import { PointerPage } from './views/pointer-page.tsx';
import { QueuePage } from './views/queue-page.tsx';
import { words } from './words.ts';

type Transaction = Parameters<Parameters<typeof withOrganisation>[3]>[0];

/** What came in and waits, for the office. */
export async function queuePage(visit: Visit): Promise<Response> {
  if (signedInOf(visit).organisationKind !== 'office') return errorResponse(visit, 404);
  const language = visit.get('language');
  const title = words(language)('queue.title');
  const pointers = await atOffice(visit, listPointers);
  return protectedPage(
    visit,
    { title, crumbs: deskCrumbs(language, [{ label: title, href: null }]) },
    <QueuePage language={language} pointers={pointers} done={doneOf(visit, ['abgelehnt'])} />,
  );
}

export async function pointerPage(visit: Visit): Promise<Response> {
  const pointer = await readPointer(visit);
  return pointer
    ? show(visit, pointer, { typed: '', error: null }, 200)
    : errorResponse(visit, 404);
}

/** Makes a decision's draft of a hint and leads to its form. */
export async function takePointer(visit: Visit, editable: Editable): Promise<Response> {
  const id = uuidOf(visit);
  const person = signedInOf(visit);
  if (!id || person.organisationKind !== 'office') return refuseChange(visit, 'pointer');
  const at = visit.get('services').clock();
  const { organisationId, personId } = person;
  const thingId = await atOffice(visit, async (trx) => {
    const pointer = await findPointer(trx, id);
    if (!pointer || pointer.ending) return null;
    const content = contentOf(pointer);
    const made = await createThing(trx, editable, { organisationId, content, person, at });
    const closing = { personId, ending: 'taken', thingId: made, reason: '', now: at } as const;
    if (!(await closePointer(trx, id, closing))) throw new Error('Two people took one hint.');
    await assignOriginals(trx, id, made);
    await note(trx, visit, id);
    return made;
  });
  if (!thingId) return refuseChange(visit, 'pointer', id);
  return visit.redirect(
    `/${visit.get('language')}/redaktion/${editable.segment}/${thingId}/entwurf`,
    303,
  );
}

/** Closes a hint with a reason, which whoever has the receipt reads. */
export async function declinePointer(visit: Visit): Promise<Response> {
  const pointer = await readPointer(visit);
  if (!pointer || pointer.ending) return refuseChange(visit, 'pointer', pointer?.id);
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const typed = sent.get('reason');
  const reason = typeof typed === 'string' ? cleanText(typed).trim() : '';
  const language = visit.get('language');
  if (reason === '' || reason.length > maximumReason) {
    const error = words(language)(reason === '' ? 'reason.missing' : 'reason.long');
    return show(visit, pointer, { typed: reason, error }, 400);
  }
  const { personId } = signedInOf(visit);
  const now = visit.get('services').clock();
  const closed = await atOffice(visit, async (trx) => {
    const closing = { personId, ending: 'declined', thingId: null, reason, now } as const;
    const isClosed = await closePointer(trx, pointer.id, closing);
    if (isClosed) await note(trx, visit, pointer.id);
    return isClosed;
  });
  if (!closed) return refuseChange(visit, 'pointer', pointer.id);
  return visit.redirect(`/${language}/redaktion/hinweise?getan=abgelehnt`, 303);
}

/** UTF-16 code units, as the table takes it. */
const maximumReason = 2000;

async function readPointer(visit: Visit): Promise<Pointer | null> {
  const id = uuidOf(visit);
  if (!id || signedInOf(visit).organisationKind !== 'office') return null;
  return atOffice(visit, (trx) => findPointer(trx, id));
}

type Reason = { readonly typed: string; readonly error: string | null };

function show(visit: Visit, pointer: Pointer, reason: Reason, status: number): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const title = say('pointer.title', { receipt: pointer.receipt });
  return protectedPage(
    visit,
    {
      title: reason.error ? wrongTitle(title, language) : title,
      status,
      crumbs: deskCrumbs(language, [
        { label: say('queue.title'), href: `/${language}/redaktion/hinweise` },
        { label: title, href: null },
      ]),
    },
    <PointerPage language={language} pointer={pointer} reason={reason} />,
  );
}

function atOffice<T>(visit: Visit, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return withOrganisation(visit.get('services').db, signedInOf(visit), 'own', work);
}

async function note(trx: Transaction, visit: Visit, id: string): Promise<void> {
  const { personId, organisationId } = signedInOf(visit);
  await audit(trx, {
    personId,
    organisationId,
    action: 'pointer',
    verb: 'change',
    object: { kind: 'pointer', id },
    result: 'done',
  });
}
