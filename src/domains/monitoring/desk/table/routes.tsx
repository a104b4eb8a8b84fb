import {
  auditMissing,
  protectedPage,
  signedInOf,
  withOrganisation,
} from '../../../../core/accounts/index.ts';
import type { Route, Visit } from '../../../../platform/domain.ts';
import { decodeText } from '../../../../platform/files/read/index.ts';
import { errorResponse } from '../../../../platform/http/error.tsx';
import { wrongTitle } from '../../../../platform/ui/index.ts';
import { recommendationEditable } from '../recommendation-editable.tsx';
import { takeTable } from './take-table.ts';
import type { Taken } from './taken.ts';
import { TablePage } from './views/table-page.tsx';
import { words } from './words.ts';

const common = {
  path: '/:language/redaktion/empfehlungen/tabelle',
  role: ['editor', 'office_lead'],
  organisation: 'own',
  cache: 'no-store',
  headers: 'protected',
} as const;

/** Many recommendations at once, out of a table; for the office, like the rest of the kind. */
export const tableRoutes: readonly Route[] = [
  { ...common, method: 'GET', audit: 'read', handle: emptyTable },
  { ...common, method: 'POST', audit: 'change', handle: sentTable },
];

async function emptyTable(visit: Visit): Promise<Response> {
  if (signedInOf(visit).organisationKind !== 'office') return errorResponse(visit, 404);
  return show(visit, null);
}

async function sentTable(visit: Visit): Promise<Response> {
  const person = signedInOf(visit);
  const { db, clock } = visit.get('services');
  if (person.organisationKind !== 'office')
    return auditMissing(visit, await errorResponse(visit, 404), {
      action: 'draft',
      kind: recommendationEditable.kind,
      name: 'new',
    });
  const text = await sentText(visit);
  if (text === null) return show(visit, { refusal: 'unreadable', drafts: [], wrong: [], rest: '' });
  const by = { person, at: clock(), language: visit.get('language') };
  return show(visit, await withOrganisation(db, person, 'own', (trx) => takeTable(trx, text, by)));
}

/** The file, where one was chosen, else what was typed; null: the file is no text. */
async function sentText(visit: Visit): Promise<string | null> {
  const { file, table } = await visit.req.parseBody();
  if (!(file instanceof File) || file.size === 0)
    return typeof table === 'string' ? table.replaceAll('\0', '') : '';
  const bytes = Buffer.from(await file.arrayBuffer());
  return bytes.includes(0) ? null : decodeText(bytes).text;
}

async function show(visit: Visit, taken: Taken | null): Promise<Response> {
  const language = visit.get('language');
  const { db } = visit.get('services');
  const title = words(language)('title');
  const isWrong = taken !== null && (taken.refusal !== null || taken.wrong.length > 0);
  const base = `/${language}/redaktion`;
  const { segment, name } = recommendationEditable;
  return protectedPage(
    visit,
    {
      title: isWrong ? wrongTitle(title, language) : title,
      status: isWrong ? 400 : 200,
      crumbs: [
        { label: words(language)('desk'), href: base },
        { label: name[language], href: `${base}/${segment}` },
        { label: title, href: null },
      ],
    },
    <TablePage
      taken={taken}
      sections={await recommendationEditable.form(db, null)}
      base={`${base}/${segment}`}
      language={language}
    />,
  );
}
