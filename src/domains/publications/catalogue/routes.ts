import type { Route } from '../../../platform/domain.ts';
import { warnedPage } from './desk/warned-page.tsx';
import { citationForms } from './export/form.ts';
import { catalogueFeed, catalogueFile, publicationFile } from './files.ts';
import { cataloguePage, publicationPage } from './pages.tsx';

const open = {
  method: 'GET',
  role: 'public',
  organisation: 'none',
  audit: 'none',
  cache: 'page',
} as const;

const list = '/:language/veroeffentlichungen';

/** The catalogue, its publications, and both as files. */
export const catalogueRoutes: readonly Route[] = [
  { ...open, path: list, headers: 'page', handle: cataloguePage },
  { ...open, path: `${list}/feed.xml`, headers: 'file', handle: catalogueFeed },
  ...citationForms.flatMap((form): Route[] => [
    {
      ...open,
      path: `${list}.${form}`,
      headers: 'file',
      handle: (visit) => catalogueFile(visit, form),
    },
    {
      ...open,
      path: `${list}/:file{[a-z0-9-]+\\.${form}}`,
      headers: 'file',
      handle: (visit) => publicationFile(visit, form),
    },
  ]),
  { ...open, path: `${list}/:slug`, headers: 'page', handle: publicationPage },
  {
    method: 'GET',
    path: '/:language/redaktion/veroeffentlichungen/abgeloest',
    role: ['editor', 'office_lead'],
    organisation: 'own',
    audit: 'read',
    cache: 'no-store',
    headers: 'protected',
    handle: warnedPage,
  },
];
