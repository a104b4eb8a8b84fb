import type { Route, Visit } from '../../../platform/domain.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import { type Empty, empty, formTitle, type Invalid } from '../../../platform/ui/index.ts';
import { audit } from '../audit/append.ts';
import { withoutSession } from '../cookie.ts';
import { addresses, addressOf } from '../pages/addresses.ts';
import { accountCrumb } from '../pages/key-pages.tsx';
import { organisationById } from '../pages/organisations.ts';
import { protectedPage } from '../pages/protected-page.tsx';
import { momentOf, readForm, signedInOf } from '../pages/visit.ts';
import { withOrganisation } from '../transaction.ts';
import { collectPersonal, type Keepers } from './collect.ts';
import { leaveNetwork } from './leave.ts';
import { LeavingPage, type TypedLeaving } from './views/leaving-page.tsx';
import { PersonalPage } from './views/personal-page.tsx';
import { words } from './words.ts';

const common = {
  role: 'signed_in',
  organisation: 'own',
  cache: 'no-store',
  reauthentication: true,
} as const;

/** What the domains keep about whoever is signed in, to read and to take along, and her way out of the network. */
export function personalRoutes(keepers: () => Keepers): readonly Route[] {
  const data = `/:language/${addresses.ownData}`;
  const leaving = `/:language/${addresses.leaving}`;
  const shown = { ...common, headers: 'protected' } as const;
  return [
    {
      ...shown,
      method: 'GET',
      path: data,
      audit: 'read',
      handle: (visit) => show(visit, keepers()),
    },
    {
      ...common,
      method: 'POST',
      path: `${data}/datei`,
      audit: 'change',
      headers: 'file',
      handle: (visit) => save(visit, keepers()),
    },
    {
      ...shown,
      method: 'GET',
      path: leaving,
      audit: 'read',
      handle: (visit) => ask(visit, empty, null, 200),
    },
    {
      ...shown,
      method: 'POST',
      path: leaving,
      audit: 'change',
      handle: (visit) => leave(visit, keepers()),
    },
  ];
}

async function show(visit: Visit, keepers: Keepers): Promise<Response> {
  const language = visit.get('language');
  const title = words(language)('data.title');
  const kept = await collectPersonal(visit.get('services').db, signedInOf(visit), keepers);
  return protectedPage(
    visit,
    { title, crumbs: [accountCrumb(visit), { label: title, href: null }] },
    <PersonalPage language={language} kept={kept} />,
  );
}

async function save(visit: Visit, keepers: Keepers): Promise<Response> {
  const { db, clock } = visit.get('services');
  const signedIn = signedInOf(visit);
  const { personId, organisationId } = signedIn;
  const kept = await collectPersonal(db, signedIn, keepers);
  await withOrganisation(db, signedIn, 'own', (transaction) =>
    audit(transaction, {
      personId,
      organisationId,
      action: 'export',
      verb: 'read',
      object: { kind: 'person', id: personId },
      result: 'done',
    }),
  );
  const name = words(visit.get('language'))('data.file');
  return new Response(JSON.stringify({ at: clock().toString(), kept }, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': contentDisposition(`${name}.json`),
    },
  });
}

async function leave(visit: Visit, keepers: Keepers): Promise<Response> {
  const language = visit.get('language');
  const sent = await readForm(visit);
  if (sent('understood') !== 'on') {
    const message = words(language)('leaving.understood.missing');
    const errors = [{ field: 'understood', message }] as const;
    return ask(visit, { state: 'invalid', typed: {}, errors }, null, 400);
  }
  const { db } = visit.get('services');
  const outcome = await leaveNetwork(db, signedInOf(visit), keepers, momentOf(visit));
  if (outcome.left) return withoutSession(visit.redirect(addressOf(language, 'signedOut'), 303));
  const organisation = await organisationById(db, outcome.leadsAlone);
  return ask(visit, empty, organisation?.name ?? '', 409);
}

/** `leadsAlone`: the name of the organisation that keeps her. */
function ask(
  visit: Visit,
  form: Empty | Invalid<TypedLeaving>,
  leadsAlone: string | null,
  status: number,
): Promise<Response> {
  const language = visit.get('language');
  const title = words(language)('leaving.title');
  return protectedPage(
    visit,
    {
      title: formTitle(form, title, language),
      crumbs: [accountCrumb(visit), { label: title, href: null }],
      status,
      narrow: true,
    },
    <LeavingPage language={language} form={form} leadsAlone={leadsAlone} />,
  );
}
