import {
  audit,
  doneOf,
  protectedPage,
  type Scope,
  signedInOf,
  uuidOf,
  withOrganisation,
} from '../../../core/accounts/index.ts';
import { findThing, type Thing } from '../../../core/desk/index.ts';
import type { Route, Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { listBranches } from '../centres.ts';
import { knownEntries } from '../import/known-entries.ts';
import { centreOf } from './centre-of.ts';
import { confirmEntry, thingOfEntry } from './confirmations.ts';
import { entryEditable } from './editable.ts';
import { parentNamed } from './entries.ts';
import { deskBase, deskCrumbs } from './place.ts';
import { dayOf } from './publish.ts';
import { ConfirmationPage } from './views/confirmation-page.tsx';
import { words } from './words.ts';

/** "Stimmt noch": of the own entry, of each entry at the desk, and of all for the office's lead. */
export const confirmationRoutes: readonly Route[] = [
  ...routesAt('eintraege/bestaetigung', 'own'),
  ...routesAt('eintraege/:id/bestaetigung', 'own'),
  ...routesAt('netz/eintraege/:id/bestaetigung', 'any'),
];

function routesAt(below: string, scope: Scope): readonly Route[] {
  const common = {
    path: `/:language/redaktion/${below}`,
    role: scope === 'any' ? (['office_lead'] as const) : entryEditable.editors,
    organisation: scope,
    cache: 'no-store',
    headers: 'protected',
  } as const;
  return [
    { ...common, method: 'GET', audit: 'read', handle: (visit) => confirmationPage(visit, scope) },
    { ...common, method: 'POST', audit: 'change', handle: (visit) => confirm(visit, scope) },
  ];
}

async function confirmationPage(visit: Visit, scope: Scope): Promise<Response> {
  const language = visit.get('language');
  const found = await atEntry(visit, scope, async (trx, id, thing) => {
    const [record] = await knownEntries(trx, id);
    if (!record) return null;
    const centre = centreOf(record, id, {
      slug: '',
      parent: await parentNamed(trx, record.parent_id),
      hasShelter: record.type === 'shelter',
      confirmedOn: record.confirmed_on,
    });
    return { thing, record, centre, branches: await listBranches(trx, id) };
  });
  if (!found) return errorResponse(visit, 404);
  const { thing, record, centre, branches } = found;
  const title = words(language)('confirmation.title', { name: record.name });
  const base = deskBase(language, scope);
  return protectedPage(
    visit,
    { title, crumbs: deskCrumbs(language, scope, title) },
    <ConfirmationPage
      language={language}
      title={title}
      centre={centre}
      branches={branches}
      isHidden={record.precision === 'hidden'}
      confirmedBy={record.confirmed_by}
      hasDraft={thing !== null && thing.draft !== null}
      action={visit.req.path}
      editHref={thing ? `${base}/${thing.id}/entwurf` : base}
      isDone={doneOf(visit, ['bestaetigt']) !== null}
    />,
  );
}

async function confirm(visit: Visit, scope: Scope): Promise<Response> {
  const { personId, organisationId, name } = signedInOf(visit);
  const { db, clock } = visit.get('services');
  const event = { personId, action: 'confirmation', verb: 'create' } as const;
  const isConfirmed = await atEntry(visit, scope, async (trx, id, thing) => {
    if (!(await confirmEntry(trx, id, { day: dayOf(clock()), name }))) return null;
    await audit(trx, {
      ...event,
      organisationId: thing?.organisationId ?? organisationId,
      object: { kind: 'entry', id },
      result: 'done',
    });
    return true;
  });
  if (isConfirmed) return visit.redirect(`${visit.req.path}?getan=bestaetigt`, 303);
  const object = { kind: 'entry', id: uuidOf(visit) ?? organisationId };
  await audit(db, { ...event, organisationId, object, result: 'refused' });
  return errorResponse(visit, 404);
}

type Transaction = Parameters<Parameters<typeof withOrganisation>[3]>[0];

/** Runs `work` with the entry that the address names, or the own one; null when there is none to be seen here. */
async function atEntry<T>(
  visit: Visit,
  scope: Scope,
  work: (trx: Transaction, entryId: string, thing: Thing | null) => Promise<T | null>,
): Promise<T | null> {
  const person = signedInOf(visit);
  const isNamed = visit.req.param('id') !== undefined;
  const id = uuidOf(visit);
  return withOrganisation(visit.get('services').db, person, scope, async (trx) => {
    if (!isNamed)
      return work(trx, person.organisationId, await thingOfEntry(trx, person.organisationId));
    const thing = id === null ? null : await findThing(trx, id);
    if (thing?.kind !== entryEditable.kind || thing.key === null) return null;
    return work(trx, thing.key, thing);
  });
}
