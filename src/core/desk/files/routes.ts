import type { Role, Route, Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { type Scope, signedInOf, withOrganisation } from '../../accounts/index.ts';
import { fileAnswer } from './answer.ts';
import { findPublicFile } from './public-files.ts';
import { findReceivedFile } from './received-files.ts';

const file = ':sha256{[0-9a-f]{64}}';

/** roles: of whoever may see a draft of any kind. */
export function fileRoutes(roles: readonly Role[]): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `/dateien/${file}/:name`,
      role: 'public',
      organisation: 'none',
      audit: 'none',
      cache: 'immutable',
      headers: 'file',
      handle: publicFile,
    },
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

/** The name in the address is for whoever reads it; the one that counts is stored. */
async function publicFile(visit: Visit): Promise<Response> {
  const sha256 = visit.req.param('sha256') ?? '';
  const found = await findPublicFile(visit.get('services').db, sha256);
  return found ? fileAnswer(visit, sha256, found) : errorResponse(visit, 404);
}

async function draftFile(visit: Visit, scope: Scope): Promise<Response> {
  const sha256 = visit.req.param('sha256') ?? '';
  const { db } = visit.get('services');
  const found = await withOrganisation(db, signedInOf(visit), scope, (trx) =>
    findReceivedFile(trx, sha256),
  );
  return found ? fileAnswer(visit, sha256, found) : errorResponse(visit, 404);
}
