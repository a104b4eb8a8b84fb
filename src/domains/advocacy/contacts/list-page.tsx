import { doneOf, protectedPage } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { contentDisposition, toCsv } from '../../../platform/files/index.ts';
import { cleanLine } from '../../../platform/files/read/index.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { isSearchText } from '../../../platform/http/filter.ts';
import { dossierTitles } from '../dossiers/dossiers.ts';
import { byNextStep } from './contact.ts';
import { listContacts, listEntries, spokenOf, type WantedContacts } from './contacts.ts';
import { atOffice, crumbsOf, isOffice, todayAt } from './place.ts';
import { ContactsPage } from './views/contacts-page.tsx';
import { words } from './words.ts';

/** `/de/redaktion/kontakte` */
export async function contactsPage(visit: Visit): Promise<Response> {
  if (!isOffice(visit)) return errorResponse(visit, 404);
  const language = visit.get('language');
  const wanted = readWanted(visit);
  if (!wanted) return errorResponse(visit, 400);
  const { contacts, dossiers } = await atOffice(visit, async (trx) => {
    const slugs = await spokenOf(trx);
    const names = await dossierTitles(trx, slugs, language);
    return {
      contacts: await listContacts(trx, wanted),
      dossiers: slugs.map((slug) => ({ slug, title: names.get(slug) ?? slug })),
    };
  });
  return protectedPage(
    visit,
    { title: words(language)('name'), crumbs: crumbsOf(language, []), styles: ['dossiers.css'] },
    <ContactsPage
      contacts={wanted.byStep ? byNextStep(contacts) : contacts}
      dossiers={dossiers}
      wanted={wanted}
      today={todayAt(visit)}
      done={doneOf(visit, ['geloescht'])}
      language={language}
    />,
  );
}

/** null: the address asks for what there cannot be. */
function readWanted(visit: Visit): (WantedContacts & { readonly byStep: boolean }) | null {
  const text = cleanLine(visit.req.query('q') ?? '');
  const dossier = visit.req.query('dossier') || null;
  const order = visit.req.query('ordnung') ?? '';
  const isKnown =
    isSearchText(text) &&
    (dossier === null || /^[a-z0-9-]{1,120}$/.test(dossier)) &&
    ['', 'schritt'].includes(order);
  return isKnown ? { text, dossier, byStep: order === 'schritt' } : null;
}

/** One row for each talk, and one for each contact without any. */
export async function contactsFile(visit: Visit): Promise<Response> {
  if (!isOffice(visit)) return errorResponse(visit, 404);
  const rows = await atOffice(visit, async (trx) => {
    const found: string[][] = [];
    for (const { id, name, office, body, kind, informedOn, deleteAfter } of await listContacts(
      trx,
    )) {
      const person = [name, office, body, kind, informedOn ?? '', deleteAfter];
      const entries = await listEntries(trx, id);
      if (entries.length === 0) found.push([...person, '', '', '', '', '', '', '', '']);
      for (const one of entries)
        found.push([
          ...person,
          one.heldOn,
          one.subject,
          one.heldByName ?? '',
          one.result,
          one.nextStep,
          one.nextOn ?? '',
          one.doneOn ?? '',
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
  'informed_on',
  'delete_after',
  'held_on',
  'subject',
  'held_by',
  'result',
  'next_step',
  'next_on',
  'done_on',
  'dossier',
] as const;
