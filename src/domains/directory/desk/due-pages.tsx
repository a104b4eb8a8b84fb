import { protectedPage, signedInOf, withOrganisation } from '../../../core/accounts/index.ts';
import type { Route, Visit } from '../../../platform/domain.ts';
import { contentDisposition, toCsv } from '../../../platform/files/index.ts';
import { type DueEntry, listDue } from './due.ts';
import { deskBase, deskCrumbs } from './place.ts';
import { dayOf } from './publish.ts';
import { DuePage } from './views/due-page.tsx';
import { words } from './words.ts';

const common = {
  method: 'GET',
  role: ['office_lead'],
  organisation: 'any',
  audit: 'read',
  cache: 'no-store',
} as const;

/** What the office has to look after: entries that nobody confirmed for six months. */
export const dueRoutes: readonly Route[] = [
  {
    ...common,
    path: '/:language/redaktion/netz/eintraege/faellig',
    headers: 'protected',
    handle: duePage,
  },
  {
    ...common,
    path: '/:language/redaktion/netz/eintraege/faellig.csv',
    headers: 'file',
    handle: dueCsv,
  },
];

async function duePage(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const title = words(language)('due.title');
  return protectedPage(
    visit,
    { title, crumbs: deskCrumbs(language, 'any', title) },
    <DuePage language={language} base={deskBase(language, 'any')} entries={await due(visit)} />,
  );
}

async function dueCsv(visit: Visit): Promise<Response> {
  const rows = (await due(visit)).map(({ name, confirmedOn, days, remindedOn }) => [
    name,
    confirmedOn ?? '',
    days === null ? '' : String(days),
    remindedOn ?? '',
  ]);
  return new Response(toCsv([['name', 'confirmed_on', 'days', 'reminded_on'], ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': contentDisposition('faellig.csv'),
    },
  });
}

function due(visit: Visit): Promise<readonly DueEntry[]> {
  const { db, clock } = visit.get('services');
  return withOrganisation(db, signedInOf(visit), 'any', (trx) => listDue(trx, dayOf(clock())));
}
