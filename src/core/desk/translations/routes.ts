import type { Role, Route, Visit } from '../../../platform/domain.ts';
import type { Editable, TranslatedTexts } from '../../../platform/editable.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { signedInOf } from '../../accounts/index.ts';
import { changesPage, languagePage, overviewPage } from './pages.tsx';

/** A kind whose texts exist in several languages. */
export type TranslatedKind = Editable & { readonly translations: TranslatedTexts };

/** Pages that say, for each language, which texts are missing, outdated or unconfirmed. None where no kind is translated. */
export function translationRoutes(editables: readonly Editable[]): readonly Route[] {
  const kinds = editables.filter((one): one is TranslatedKind => one.translations !== undefined);
  if (kinds.length === 0) return [];
  const route = (below: string, role: readonly Role[], page: Route['handle']): Route => ({
    method: 'GET',
    path: `/:language/redaktion/uebersetzungen${below}`,
    role,
    organisation: 'own',
    audit: 'read',
    cache: 'no-store',
    headers: 'protected',
    handle: (visit) => (isOffice(visit) ? page(visit) : errorResponse(visit, 404)),
  });
  return [
    route('', [...new Set(kinds.flatMap(readersOf))], (visit) => overviewPage(visit, kinds)),
    ...kinds.flatMap((kind) => [
      route(`/${kind.segment}/:code`, readersOf(kind), (visit) => languagePage(visit, kind)),
      route(`/${kind.segment}/:code/:text`, readersOf(kind), (visit) => changesPage(visit, kind)),
    ]),
  ];
}

function readersOf({ editors, checks }: Editable): readonly Role[] {
  return [...new Set([...editors, ...checks.flatMap(({ roles }) => roles)])];
}

/** Texts in several languages are the office's own. */
function isOffice(visit: Visit): boolean {
  return signedInOf(visit).organisationKind === 'office';
}
