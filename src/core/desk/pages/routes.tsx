import type { Role, Route, Visit } from '../../../platform/domain.ts';
import type { Editable } from '../../../platform/editable.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { auditMissing, madeForAnother, type Scope, signedInOf } from '../../accounts/index.ts';
import { fileRoutes } from '../files/index.ts';
import { translationRoutes } from '../translations/index.ts';
import { checkPage, giveBackDraft, makeStatement } from './check-pages.tsx';
import { createDraft, draftPage, newPage, storeDraft } from './draft-pages.tsx';
import { discard, discardPage, withdrawalPage, withdrawThing } from './ending-pages.tsx';
import { listPage, open } from './list-pages.tsx';
import { deskPath, type Handle, type Place, segmentOf } from './place.ts';
import { previewFragment, previewPage } from './preview-pages.tsx';
import { startPage } from './start-page.tsx';
import { publishDraft, submitDraft, takeBackDraft, thingPage } from './thing-pages.tsx';
import { comparisonPage, restore, versionPage } from './version-pages.tsx';

/** The desk's start page and, for each kind of thing, the pages on which it is edited. */
export function deskRoutes(editables: readonly Editable[]): readonly Route[] {
  return [
    {
      ...common,
      method: 'GET',
      path: '/:language/redaktion',
      role: everyRole(editables),
      organisation: 'own',
      audit: 'read',
      handle: (visit) => startPage(visit, editables),
    },
    ...fileRoutes(everyRole(editables)),
    ...translationRoutes(editables),
    ...editables.flatMap((editable) => [
      ...routesOf(editable, 'own'),
      ...(editable.owner === 'organisation' ? routesOf(editable, 'any') : []),
    ]),
  ];
}

const common = { cache: 'no-store', headers: 'protected' } as const;

function everyRole(editables: readonly Editable[]): readonly Role[] {
  const roles = editables.flatMap((editable) => [...editable.editors, ...readersOf(editable)]);
  return [...new Set<Role>(['office_lead', ...roles])];
}

function readersOf({ editors, checks }: Editable): readonly Role[] {
  return [...new Set([...editors, ...checks.flatMap(({ roles }) => roles)])];
}

/** Bounds one form with its files: a PDF of 20 MB and the text beside it. */
const maximumFormBytes = 25 * 1024 * 1024;

/** draft: for whoever edits the kind. all: for those who check it, too. */
type Page = readonly [Route['method'], below: string, who: 'draft' | 'all', Handle];

const thing = '/:id';

const pages: readonly Page[] = [
  ['GET', '', 'all', listPage],
  ['POST', '/oeffnung', 'draft', open],
  ['GET', thing, 'all', thingPage],
  ['GET', `${thing}/entwurf`, 'draft', draftPage],
  ['POST', `${thing}/entwurf`, 'draft', storeDraft],
  ['GET', `${thing}/vorschau`, 'all', previewPage],
  ['POST', `${thing}/vorschau`, 'draft', previewFragment],
  ['POST', `${thing}/einreichung`, 'draft', submitDraft],
  ['POST', `${thing}/einreichung/ruecknahme`, 'draft', takeBackDraft],
  ['GET', `${thing}/pruefung`, 'all', checkPage],
  ['POST', `${thing}/pruefung`, 'all', makeStatement],
  ['POST', `${thing}/rueckgabe`, 'all', giveBackDraft],
  ['POST', `${thing}/veroeffentlichung`, 'draft', publishDraft],
  ['GET', `${thing}/fassungen/:number`, 'all', versionPage],
  ['POST', `${thing}/fassungen/:number/wiederherstellung`, 'draft', restore],
  ['GET', `${thing}/vergleich`, 'all', comparisonPage],
  ['GET', `${thing}/verwerfung`, 'draft', discardPage],
  ['POST', `${thing}/verwerfung`, 'draft', discard],
  ['GET', `${thing}/ruecknahme`, 'draft', withdrawalPage],
  ['POST', `${thing}/ruecknahme`, 'draft', withdrawThing],
];

const newPages: readonly Page[] = [
  ['GET', '/neu', 'draft', newPage],
  ['POST', '/neu', 'draft', createDraft],
  ['POST', '/vorschau', 'draft', previewFragment],
];

function routesOf(editable: Editable, scope: Scope): readonly Route[] {
  const all = editable.newOne && scope === 'own' ? [...newPages, ...pages] : pages;
  return all.map(([method, below, who, handle]) => ({
    ...common,
    method,
    path: `/:language/redaktion/${segmentOf(editable, scope)}${below}`,
    role:
      scope === 'any' ? ['office_lead'] : who === 'draft' ? editable.editors : readersOf(editable),
    organisation: scope,
    ...(below.endsWith('/entwurf') && method === 'POST' ? { body: maximumFormBytes } : {}),
    audit: method === 'GET' ? 'read' : handle === previewFragment ? 'none' : 'change',
    handle: (visit) => answer(visit, placeOf(visit, editable, scope), handle),
  }));
}

function placeOf(visit: Visit, editable: Editable, scope: Scope): Place {
  const base = deskPath(visit.get('language'), segmentOf(editable, scope));
  return { editable, scope, base };
}

/** What only the office edits is not there for others. What was typed for another organisation is not stored for this one. */
async function answer(visit: Visit, place: Place, handle: Handle): Promise<Response> {
  const { editable } = place;
  const isHere =
    editable.owner === 'organisation' || signedInOf(visit).organisationKind === 'office';
  const answer =
    (visit.req.method === 'POST' && (await madeForAnother(visit))) ||
    (isHere ? await handle(visit, place) : await errorResponse(visit, 404));
  return auditMissing(visit, answer, { action: 'thing', kind: 'thing', name: editable.kind });
}
