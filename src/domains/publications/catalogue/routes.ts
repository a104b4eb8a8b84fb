import type { Route } from '../../../platform/domain.ts';
import { publicReading } from '../../../platform/http/public-reading.ts';
import { warnedPage } from './desk/warned-page.tsx';
import { citationForms } from './export/form.ts';
import { catalogueFeed, catalogueFile, publicationFile } from './files.ts';
import { cataloguePage, publicationPage } from './pages.tsx';

const list = '/:language/veroeffentlichungen';

/** The catalogue, its publications, and both as files. */
export const catalogueRoutes: readonly Route[] = [
  { ...publicReading, path: list, headers: 'page', handle: cataloguePage },
  { ...publicReading, path: `${list}/feed.xml`, headers: 'file', handle: catalogueFeed },
  ...citationForms.flatMap((form): Route[] => [
    {
      ...publicReading,
      path: `${list}.${form}`,
      headers: 'file',
      handle: (visit) => catalogueFile(visit, form),
    },
    {
      ...publicReading,
      path: `${list}/:file{[a-z0-9-]+\\.${form}}`,
      headers: 'file',
      handle: (visit) => publicationFile(visit, form),
    },
  ]),
  { ...publicReading, path: `${list}/:slug`, headers: 'page', handle: publicationPage },
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
