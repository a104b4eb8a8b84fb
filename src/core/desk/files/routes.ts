import type { Role, Route, Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { publicReading } from '../../../platform/http/public-reading.ts';
import { type Scope, signedInOf, withOrganisation } from '../../accounts/index.ts';
import { fileAnswer } from './answer.ts';
import { findPublicFile } from './public-files.ts';
import { findReceivedFile } from './received-files.ts';

const file = ':sha256{[0-9a-f]{64}}';

/** roles: of whoever may see a draft of any kind. Public files are asked for again each time (docs/decisions/0015). */
export function fileRoutes(roles: readonly Role[]): readonly Route[] {
  return [
    {
      ...publicReading,
      path: `/dateien/${file}/:name{.+\\.pdf}`,
      headers: 'pdf',
      handle: publicPdf,
    },
    { ...publicReading, path: `/dateien/${file}/:name`, headers: 'file', handle: publicFile },
    draftRoute('', roles, 'own'),
    draftRoute('netz/', ['office_lead'], 'any'),
  ];
}

function draftRoute(below: string, role: readonly Role[], scope: Scope): Route {
  return {
    method: 'GET',
    path: `/:language/redaktion/${below}dateien/${file}`,
    role,
    organisation: scope,
    audit: 'read',
    cache: 'no-store',
    headers: 'file',
    handle: (visit) => draftFile(visit, scope),
  };
}

/** A PDF, shown at the page that the address names (#page=7); nothing else answers under a PDF's name. */
async function publicPdf(visit: Visit): Promise<Response> {
  const { sha256, found } = await askedFile(visit);
  return found?.type === 'application/pdf'
    ? fileAnswer(visit, sha256, found, 'inline')
    : errorResponse(visit, 404);
}

async function publicFile(visit: Visit): Promise<Response> {
  const { sha256, found } = await askedFile(visit);
  return found ? fileAnswer(visit, sha256, found) : errorResponse(visit, 404);
}

/** The name in the address is for whoever reads it; one that is stored counts. */
async function askedFile(visit: Visit) {
  const { sha256 = '', name = '' } = visit.req.param();
  const { db, clock } = visit.get('services');
  return { sha256, found: await findPublicFile(db, { sha256, name }, clock()) };
}

async function draftFile(visit: Visit, scope: Scope): Promise<Response> {
  const sha256 = visit.req.param('sha256') ?? '';
  const { db } = visit.get('services');
  const found = await withOrganisation(db, signedInOf(visit), scope, (trx) =>
    findReceivedFile(trx, sha256),
  );
  return found ? fileAnswer(visit, sha256, found) : errorResponse(visit, 404);
}
