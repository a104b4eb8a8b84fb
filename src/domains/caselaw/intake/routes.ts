import type { Role, Route, Visit } from '../../../platform/domain.ts';
import type { Editable } from '../../../platform/editable.ts';
import { anonymisationPage } from './anonymisation-page.tsx';
import { offersPage, takeOffers } from './offer-pages.tsx';
import { downloadOriginal } from './original-download.ts';
import { bodyBytes } from './sent-file.ts';
import { receiveDecision, submissionPage } from './submission-pages.tsx';
import { receiveUpload, uploadPage } from './upload-pages.tsx';

type Handle = (visit: Visit, editable: Editable) => Promise<Response>;

const common = { organisation: 'own', cache: 'no-store', headers: 'protected' } as const;

/** Tools of a decision at the desk, encrypted originals, and the page on which members send a decision. */
export function intakeRoutes(editable: Editable): readonly Route[] {
  const readers = [
    ...new Set<Role>([...editable.editors, ...editable.checks.flatMap(({ roles }) => roles)]),
  ];
  const below = `/:language/redaktion/${editable.segment}/:id`;
  const read = (tool: string, handle: Handle): Route => ({
    ...common,
    method: 'GET',
    path: `${below}/${tool}`,
    role: readers,
    audit: 'read',
    handle: (visit) => handle(visit, editable),
  });
  const change = (tool: string, handle: Handle, body: Pick<Route, 'body'> = {}): Route => ({
    ...common,
    ...body,
    method: 'POST',
    path: `${below}/${tool}`,
    role: editable.editors,
    audit: 'change',
    handle: (visit) => handle(visit, editable),
  });
  return [
    read('datei', uploadPage),
    change('datei', receiveUpload, { body: bodyBytes }),
    read('fundstellen', offersPage),
    change('fundstellen', takeOffers),
    read('anonymisierung', anonymisationPage),
    {
      ...common,
      method: 'GET',
      path: '/:language/redaktion/originale/:id',
      role: editable.editors,
      audit: 'read',
      headers: 'file',
      handle: downloadOriginal,
    },
    {
      ...common,
      method: 'GET',
      path: '/:language/entscheidung-einreichen',
      role: 'signed_in',
      audit: 'none',
      handle: submissionPage,
    },
    {
      ...common,
      method: 'POST',
      path: '/:language/entscheidung-einreichen',
      role: 'signed_in',
      audit: 'change',
      body: bodyBytes,
      handle: receiveDecision,
    },
  ];
}
