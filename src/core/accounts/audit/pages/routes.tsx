import type { Route, Visit } from '../../../../platform/domain.ts';
import { contentDisposition } from '../../../../platform/files/index.ts';
import { protectedPage } from '../../pages/protected-page.tsx';
import { readForm, signedInOf } from '../../pages/visit.ts';
import { pathOf } from '../../paths.ts';
import { withOrganisation } from '../../transaction.ts';
import { audit } from '../append.ts';
import { listEvents, listOwnEvents } from './events.ts';
import { eventsCsv } from './export.ts';
import { filterAddress, parseFilter } from './filter.ts';
import { AccountAuditPage } from './views/account-audit.tsx';
import { AuditPage } from './views/audit-page.tsx';
import { words } from './words.ts';

const pageSize = 50;
/** Bounds the memory of one export; the day's filter makes smaller ones. */
const exportLimit = 20_000;

const forAuditor = { role: ['auditor'], organisation: 'any', cache: 'no-store' } as const;

export const auditRoutes: readonly Route[] = [
  {
    ...forAuditor,
    method: 'GET',
    path: '/:language/protokoll',
    audit: 'read',
    headers: 'protected',
    handle: showAudit,
  },
  {
    ...forAuditor,
    method: 'POST',
    path: '/:language/protokoll/export',
    audit: 'change',
    reauthentication: true,
    headers: 'file',
    handle: exportAudit,
  },
  {
    method: 'GET',
    path: '/:language/konto/protokoll',
    role: 'signed_in',
    organisation: 'own',
    audit: 'none',
    cache: 'no-store',
    headers: 'protected',
    handle: showOwnAudit,
  },
];

async function showAudit(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const filter = parseFilter((name) => visit.req.query(name));
  const found = await withOrganisation(
    visit.get('services').db,
    signedInOf(visit),
    'any',
    (transaction) => listEvents(transaction, filter, pageSize + 1),
  );
  const say = words(language);
  return protectedPage(
    visit,
    { title: say('title'), crumbs: [{ label: say('title'), href: null }] },
    <AuditPage
      events={found.slice(0, pageSize)}
      more={found.length > pageSize}
      filter={filter}
      path={pathOf(language, 'audit')}
      exportPath={pathOf(language, 'audit', '/export')}
      exportLimit={exportLimit}
      language={language}
    />,
  );
}

async function exportAudit(visit: Visit): Promise<Response> {
  const sent = await readForm(visit);
  const filter = parseFilter(sent);
  const { personId, organisationId } = signedInOf(visit);
  const events = await withOrganisation(
    visit.get('services').db,
    signedInOf(visit),
    'any',
    async (transaction) => {
      const found = await listEvents(transaction, filter, exportLimit);
      await audit(transaction, {
        personId,
        organisationId,
        action: 'export',
        verb: 'read',
        object: { kind: 'audit', id: `events:${found.length}` },
        result: 'done',
      });
      return found;
    },
  );
  const name = `${words(visit.get('language'))('export.file')}.csv`;
  return new Response(eventsCsv(events), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition(name),
    },
  });
}

async function showOwnAudit(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const signedIn = signedInOf(visit);
  const filter = parseFilter((name) => visit.req.query(name));
  const { before } = filter;
  const found = await withOrganisation(visit.get('services').db, signedIn, 'own', (transaction) =>
    listOwnEvents(transaction, signedIn.personId, { before, pages: true }, pageSize + 1),
  );
  const path = pathOf(language, 'account', '/protokoll');
  const events = found.slice(0, pageSize);
  const older = { before: events.at(-1)?.seq ?? null };
  const say = words(language);
  return protectedPage(
    visit,
    {
      title: say('account.title'),
      crumbs: [
        { label: say('account.crumb'), href: pathOf(language, 'account') },
        { label: say('account.title'), href: null },
      ],
    },
    <AccountAuditPage
      events={events}
      personId={signedIn.personId}
      olderPath={found.length > pageSize ? filterAddress(path, emptyFilter, older) : null}
      newestPath={before === null ? null : path}
      language={language}
    />,
  );
}

const emptyFilter = parseFilter(() => undefined);
