import { doneOf, protectedPage } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { contentDisposition, toCsv } from '../../../platform/files/index.ts';
import { cleanLine } from '../../../platform/files/read/index.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { isSearchText } from '../../../platform/http/filter.ts';
import { listContacts, listEntries } from './contacts.ts';
import { atOffice, crumbsOf, isOffice, todayAt } from './place.ts';
import { ContactsPage } from './views/contacts-page.tsx';
import { words } from './words.ts';

/** `/de/redaktion/kontakte` */
export async function contactsPage(visit: Visit): Promise<Response> {
  if (!isOffice(visit)) return errorResponse(visit, 404);
  const language = visit.get('language');
  const text = cleanLine(visit.req.query('q') ?? '');
  if (!isSearchText(text)) return errorResponse(visit, 400);
  const contacts = await atOffice(visit, (trx) => listContacts(trx, text));
  return protectedPage(
    visit,
    { title: words(language)('name'), crumbs: crumbsOf(language, []) },
    <ContactsPage
      contacts={contacts}
      text={text}
      today={todayAt(visit)}
      done={doneOf(visit, ['geloescht'])}
      language={language}
    />,
  );
}

/** One row for each talk, and one for each contact without any. */
export async function contactsFile(visit: Visit): Promise<Response> {
  if (!isOffice(visit)) return errorResponse(visit, 404);
  const rows = await atOffice(visit, async (trx) => {
    const found: string[][] = [];
    for (const { id, name, office, body, kind, deleteAfter } of await listContacts(trx, '')) {
      const person = [name, office, body, kind, deleteAfter];
      const entries = await listEntries(trx, id);
      if (entries.length === 0) found.push([...person, '', '', '', '', '', '', '']);
      for (const one of entries)
        found.push([
          ...person,
          one.heldOn,
          one.subject,
          one.heldByName ?? '',
          one.result,
          one.nextStep,
          one.nextOn ?? '',
          one.dossier,
        ]);
    }
    return found;
  });
  return new Response(toCsv([[...columns], ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': contentDisposition('kontakte.csv'),
    },
  });
}

const columns = [
  'name',
  'office',
  'body',
  'kind',
  'delete_after',
  'held_on',
  'subject',
  'held_by',
  'result',
  'next_step',
  'next_on',
  'dossier',
] as const;
