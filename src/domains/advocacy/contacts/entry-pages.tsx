import { randomUUID } from 'node:crypto';
import {
  listPeople,
  protectedPage,
  readForm,
  signedInOf,
  uuidOf,
} from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { formatDate } from '../../../platform/i18n/index.ts';
import { wrongTitle } from '../../../platform/ui/index.ts';
import { dossierTitles } from '../dossiers/dossiers.ts';
import type { Contact, Entry, EntryFields } from './contact.ts';
import { revisionIn, uuidIn } from './contact-pages.tsx';
import {
  addEntry,
  changeEntry,
  findContact,
  findEntry,
  keepUntil,
  lockContact,
  removeEntry,
  takeStep,
} from './contacts.ts';
import { type EntryField, newEntry, parseEntry, shownEntry, typedEntry } from './entry-form.ts';
import type { Shown } from './form.ts';
import { contactPath, entryPath } from './paths.ts';
import { actOf, atOffice, crumbsOf, isOffice, note, type Transaction, todayAt } from './place.ts';
import { EntryFormPage } from './views/entry-form-page.tsx';
import type { Conflict } from './views/form-parts.tsx';
import { words } from './words.ts';

export async function newEntryPage(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  if (!place) return errorResponse(visit, 404);
  const shown = newEntry(place.contact, signedInOf(visit).personId, todayAt(visit));
  return showForm(visit, place, shown, { id: randomUUID(), revision: 0 });
}

/** A second click on the same form makes no second entry. */
export async function createEntry(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  if (!place) return contactGone(visit);
  const sent = await readForm(visit);
  const id = uuidIn(sent('id')) ?? randomUUID();
  const parsed = parseEntry(sent, known(visit, place), visit.get('language'));
  if ('shown' in parsed) return showForm(visit, place, parsed.shown, { id, revision: 0 });
  const contactId = place.contact.id;
  const act = actOf(visit);
  const held = await atOffice(visit, async (trx) => {
    if (!(await lockContact(trx, contactId))) return null;
    if (!(await addEntry(trx, contactId, id, parsed.value, act)))
      return findEntry(trx, contactId, id);
    await keepUntil(trx, contactId, parsed.deleteAfter, act.at);
    await note(trx, visit, 'create', { kind: 'contact_entry', id });
    return { ...parsed.value, id, revision: 1, heldByName: null, doneOn: null };
  });
  if (held && isSame(held, parsed.value)) return saved(visit, contactId);
  return showConflict(visit, place, typedEntry(sent), held);
}

export async function entryForm(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  const entry = place && (await readEntry(visit));
  if (!place || !entry) return errorResponse(visit, 404);
  return showForm(visit, withHeld(visit, place, entry), shownEntry(entry, place.contact), entry);
}

export async function saveEntry(visit: Visit): Promise<Response> {
  const found = await placeOf(visit);
  const id = uuidOf(visit, 'entry');
  if (!id) return errorResponse(visit, 404);
  if (!found) return contactGone(visit);
  const place = withHeld(visit, found, await readEntry(visit));
  const sent = await readForm(visit);
  const revision = revisionIn(sent('revision'));
  const parsed = parseEntry(sent, known(visit, place), visit.get('language'));
  if ('shown' in parsed) return showForm(visit, place, parsed.shown, { id, revision });
  const contactId = place.contact.id;
  const held = await atOffice(visit, async (trx) => {
    if (!(await lockContact(trx, contactId))) return { now: null };
    if (!(await changeEntry(trx, { id, revision }, parsed.value)))
      return { now: await findEntry(trx, contactId, id) };
    await keepUntil(trx, contactId, parsed.deleteAfter, actOf(visit).at);
    await note(trx, visit, 'change', { kind: 'contact_entry', id });
    return null;
  });
  if (held === null || (held.now && isSame(held.now, parsed.value))) return saved(visit, contactId);
  return showConflict(visit, place, typedEntry(sent), held.now);
}

export async function entryRemoval(visit: Visit): Promise<Response> {
  const id = uuidOf(visit, 'entry');
  const entry = isOffice(visit) && id ? await readEntry(visit) : null;
  if (!id || !entry) return errorResponse(visit, 404);
  await atOffice(visit, async (trx) => {
    if (await removeEntry(trx, id)) await note(trx, visit, 'remove', { kind: 'contact_entry', id });
  });
  const contact = contactPath(visit.get('language'), uuidOf(visit) ?? '');
  return visit.redirect(`${contact}?getan=geloescht`, 303);
}

/** The next step was taken; a second click changes nothing. 404 where there is none. */
export async function stepTaken(visit: Visit): Promise<Response> {
  const id = uuidOf(visit, 'entry');
  const entry = isOffice(visit) && id ? await readEntry(visit) : null;
  if (!id || !entry?.nextOn) return errorResponse(visit, 404);
  await atOffice(visit, async (trx) => {
    if (await takeStep(trx, id, todayAt(visit)))
      await note(trx, visit, 'change', { kind: 'contact_entry', id });
  });
  return saved(visit, uuidOf(visit) ?? '');
}

/** Somebody deleted the contact while a talk was typed: there is no place for it, but what was typed is shown once more. */
async function contactGone(visit: Visit): Promise<Response> {
  const id = isOffice(visit) ? uuidOf(visit) : null;
  if (!id) return errorResponse(visit, 404);
  const contact = { id, name: words(visit.get('language'))('conflict.contact') };
  const place = await atOffice(visit, async (trx) => ({
    ...(await choicesOf(visit, trx)),
    contact,
    isGone: true,
  }));
  return showConflict(visit, place, typedEntry(await readForm(visit)), null);
}

type Place = {
  readonly contact: Pick<Contact, 'id' | 'name'>;
  /** Nothing can be saved here any more. */
  readonly isGone: boolean;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Titles by slug. */
  readonly dossiers: ReadonlyMap<string, string>;
};

/** The contact that the address names, who of the office may have held a talk, and about what. */
async function placeOf(visit: Visit): Promise<(Place & { readonly contact: Contact }) | null> {
  const id = isOffice(visit) ? uuidOf(visit) : null;
  if (!id) return null;
  return atOffice(visit, async (trx) => {
    const contact = await findContact(trx, id);
    if (!contact) return null;
    return { ...(await choicesOf(visit, trx)), contact, isGone: false };
  });
}

async function choicesOf(visit: Visit, trx: Transaction) {
  return {
    people: await listPeople(trx, signedInOf(visit).organisationId),
    dossiers: await dossierTitles(trx, null, visit.get('language')),
  };
}

async function readEntry(visit: Visit): Promise<Entry | null> {
  const [contactId, id] = [uuidOf(visit), uuidOf(visit, 'entry')];
  return contactId && id ? atOffice(visit, (trx) => findEntry(trx, contactId, id)) : null;
}

/** Whoever held a talk and has left since may stay with it, as may a dossier that was withdrawn. */
function withHeld<Held extends Place>(visit: Visit, place: Held, entry: Entry | null): Held {
  if (!entry) return place;
  const say = words(visit.get('language'));
  const { people, dossiers } = place;
  const { heldBy, dossier } = entry;
  return {
    ...place,
    people: people.some(({ id }) => id === heldBy)
      ? people
      : [...people, { id: heldBy, name: say('form.heldBy.gone') }],
    dossiers:
      dossier === '' || dossiers.has(dossier)
        ? dossiers
        : new Map([...dossiers, [dossier, say('form.dossier.gone', { dossier })]]),
  };
}

function known(visit: Visit, { people, dossiers }: Place) {
  return {
    today: todayAt(visit),
    people: people.map(({ id }) => id),
    dossiers: [...dossiers.keys()],
  };
}

function saved(visit: Visit, contactId: string): Response {
  return visit.redirect(`${contactPath(visit.get('language'), contactId)}?getan=gespeichert`, 303);
}

function isSame(held: EntryFields, fields: EntryFields): boolean {
  return (
    ['heldOn', 'subject', 'heldBy', 'result', 'nextStep', 'nextOn', 'dossier'] as const
  ).every((field) => held[field] === fields[field]);
}

/** Both stand on the page; whoever saves once more decides. */
function showConflict(
  visit: Visit,
  place: Place,
  typed: Shown<EntryField>['typed'],
  held: Entry | null,
): Promise<Response> {
  const now =
    held &&
    [formatDate(held.heldOn, visit.get('language')), held.subject, held.result, held.nextStep]
      .filter(Boolean)
      .join(', ');
  const shown = { typed, errors: [], seen: '' };
  return showForm(visit, place, shown, held ?? { id: randomUUID(), revision: 0 }, { now });
}

/** revision 0: of a new entry. */
function showForm(
  visit: Visit,
  { contact, isGone, people, dossiers }: Place,
  shown: Shown<EntryField>,
  { id, revision }: Pick<Entry, 'id' | 'revision'>,
  conflict: Conflict | null = null,
): Promise<Response> {
  const language = visit.get('language');
  const isNew = revision === 0;
  const title = words(language)(isNew ? 'entry.new' : 'entry.edit');
  const back = contactPath(language, contact.id);
  const action = isNew ? `${back}/gespraeche/neu` : entryPath(language, contact.id, id);
  return protectedPage(
    visit,
    {
      title: shown.errors.length > 0 || conflict ? wrongTitle(title, language) : title,
      crumbs: crumbsOf(language, [
        { label: contact.name, href: back },
        { label: title, href: null },
      ]),
      status: isGone ? 404 : conflict ? 409 : shown.errors.length > 0 ? 400 : 200,
      narrow: true,
    },
    <EntryFormPage
      title={title}
      contactName={contact.name}
      shown={shown}
      people={people}
      dossiers={dossiers}
      conflict={conflict}
      kept={{
        fuer: signedInOf(visit).organisationId,
        ...(isNew ? { id } : { revision: String(revision) }),
      }}
      action={action}
      removal={isNew ? null : `${action}/loeschung`}
      back={back}
      language={language}
    />,
  );
}
