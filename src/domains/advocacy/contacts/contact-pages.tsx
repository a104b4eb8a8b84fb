import { randomUUID } from 'node:crypto';
import {
  doneOf,
  protectedPage,
  readForm,
  signedInOf,
  uuidOf,
} from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { wrongTitle } from '../../../platform/ui/index.ts';
import { dossierTitles } from '../dossiers/dossiers.ts';
import type { Contact, ContactFields } from './contact.ts';
import {
  type ContactField,
  newContact,
  parseContact,
  shownContact,
  typedContact,
} from './contact-form.ts';
import {
  addContact,
  changeContact,
  findContact,
  listContacts,
  listEntries,
  removeContact,
} from './contacts.ts';
import type { Shown } from './form.ts';
import { contactPath } from './paths.ts';
import { actOf, atOffice, crumbsOf, isOffice, note, todayAt } from './place.ts';
import { ContactFormPage } from './views/contact-form-page.tsx';
import { ContactPage } from './views/contact-page.tsx';
import type { Conflict } from './views/form-parts.tsx';
import { RemovalPage } from './views/removal-page.tsx';
import { words } from './words.ts';

export async function contactPage(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const found = await readContact(visit);
  if (!found) return errorResponse(visit, 404);
  return protectedPage(
    visit,
    {
      title: found.contact.name,
      crumbs: crumbsOf(language, [{ label: found.contact.name, href: null }]),
    },
    <ContactPage
      {...found}
      today={todayAt(visit)}
      done={doneOf(visit, ['gespeichert', 'geloescht'])}
      language={language}
    />,
  );
}

export async function newContactPage(visit: Visit): Promise<Response> {
  if (!isOffice(visit)) return errorResponse(visit, 404);
  return showForm(visit, newContact(todayAt(visit)), { id: randomUUID(), revision: 0 });
}

/** A second click on the same form makes no second contact. */
export async function createContact(visit: Visit): Promise<Response> {
  if (!isOffice(visit)) return errorResponse(visit, 404);
  const sent = await readForm(visit);
  const id = uuidIn(sent('id')) ?? randomUUID();
  const parsed = parseContact(sent, todayAt(visit), visit.get('language'));
  if ('shown' in parsed) return showForm(visit, parsed.shown, { id, revision: 0 });
  const held = await atOffice(visit, async (trx) => {
    if (!(await addContact(trx, id, parsed.value, actOf(visit)))) return findContact(trx, id);
    await note(trx, visit, 'create', { kind: 'contact', id });
    return { ...parsed.value, id, revision: 1 };
  });
  if (held && isSame(held, parsed.value)) return saved(visit, id);
  return showConflict(visit, typedContact(sent), held);
}

export async function contactForm(visit: Visit): Promise<Response> {
  const found = await readContact(visit);
  if (!found) return errorResponse(visit, 404);
  return showForm(visit, shownContact(found.contact), found.contact);
}

export async function saveContact(visit: Visit): Promise<Response> {
  const id = isOffice(visit) ? uuidOf(visit) : null;
  if (!id) return errorResponse(visit, 404);
  const sent = await readForm(visit);
  const revision = revisionIn(sent('revision'));
  const parsed = parseContact(sent, todayAt(visit), visit.get('language'));
  if ('shown' in parsed) return showForm(visit, parsed.shown, { id, revision });
  const { at } = actOf(visit);
  const held = await atOffice(visit, async (trx) => {
    if (!(await changeContact(trx, { id, revision }, parsed.value, at)))
      return { now: await findContact(trx, id) };
    await note(trx, visit, 'change', { kind: 'contact', id });
    return null;
  });
  if (held === null || (held.now && isSame(held.now, parsed.value))) return saved(visit, id);
  return showConflict(visit, typedContact(sent), held.now);
}

export async function removalPage(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const found = await readContact(visit);
  if (!found) return errorResponse(visit, 404);
  const { id, name } = found.contact;
  const title = words(language)('removal');
  return protectedPage(
    visit,
    {
      title,
      crumbs: crumbsOf(language, [
        { label: name, href: contactPath(language, id) },
        { label: title, href: null },
      ]),
      narrow: true,
    },
    <RemovalPage id={id} name={name} count={found.entries.length} language={language} />,
  );
}

/** Somebody and every talk with her; the audit keeps her id. */
export async function removal(visit: Visit): Promise<Response> {
  const id = isOffice(visit) ? uuidOf(visit) : null;
  if (!id) return errorResponse(visit, 404);
  const isRemoved = await atOffice(visit, async (trx) => {
    if (!(await removeContact(trx, id))) return false;
    await note(trx, visit, 'remove', { kind: 'contact', id });
    return true;
  });
  if (!isRemoved) return errorResponse(visit, 404);
  return visit.redirect(`${contactPath(visit.get('language'))}?getan=geloescht`, 303);
}

/** The contact that the address names, with the talks and what they were about; null when the office has none there. */
export async function readContact(visit: Visit) {
  const id = isOffice(visit) ? uuidOf(visit) : null;
  if (!id) return null;
  return atOffice(visit, async (trx) => {
    const contact = await findContact(trx, id);
    if (!contact) return null;
    const entries = await listEntries(trx, id);
    const named = entries.map(({ dossier }) => dossier);
    const dossiers = await dossierTitles(trx, named, visit.get('language'));
    return { contact, entries, dossiers };
  });
}

/** The revision from which somebody started; 0 for what is none. */
export function revisionIn(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}

export function uuidIn(text: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null;
}

function saved(visit: Visit, id: string): Response {
  return visit.redirect(`${contactPath(visit.get('language'), id)}?getan=gespeichert`, 303);
}

function isSame(held: ContactFields, fields: ContactFields): boolean {
  return (['name', 'office', 'body', 'kind', 'informedOn', 'deleteAfter'] as const).every(
    (field) => held[field] === fields[field],
  );
}

/** Both stand on the page; whoever saves once more decides. */
function showConflict(
  visit: Visit,
  typed: Shown<ContactField>['typed'],
  held: Contact | null,
): Promise<Response> {
  const now = held && [held.name, held.office, held.body, held.deleteAfter].join(', ');
  const shown = { typed, errors: [], seen: '' };
  return showForm(visit, shown, held ?? { id: randomUUID(), revision: 0 }, { now });
}

/** revision 0: of a new contact. */
async function showForm(
  visit: Visit,
  shown: Shown<ContactField>,
  { id, revision }: Pick<Contact, 'id' | 'revision'>,
  conflict: Conflict | null = null,
): Promise<Response> {
  const language = visit.get('language');
  const isNew = revision === 0;
  const title = words(language)(isNew ? 'new' : 'edit');
  const list = contactPath(language);
  const bodies = await atOffice(visit, async (trx) =>
    (await listContacts(trx)).map(({ body }) => body),
  );
  return protectedPage(
    visit,
    {
      title: shown.errors.length > 0 || conflict ? wrongTitle(title, language) : title,
      crumbs: crumbsOf(language, [{ label: title, href: null }]),
      status: conflict ? 409 : shown.errors.length > 0 ? 400 : 200,
      narrow: true,
    },
    <ContactFormPage
      title={title}
      shown={shown}
      bodies={[...new Set(bodies)]}
      conflict={conflict}
      kept={{
        fuer: signedInOf(visit).organisationId,
        ...(isNew ? { id } : { revision: String(revision) }),
      }}
      action={isNew ? `${list}/neu` : `${contactPath(language, id)}/bearbeiten`}
      back={isNew ? list : contactPath(language, id)}
      language={language}
    />,
  );
}
