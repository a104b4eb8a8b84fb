import type { Route } from '../../platform/domain.ts';
import { publicReading } from '../../platform/http/public-reading.ts';
import { pdfsOfOneAddress } from '../../platform/pdf/index.ts';
import { fileForms } from './paths.ts';
import { commandsPage } from './routes/commands.tsx';
import { decisionPage } from './routes/decision.tsx';
import { decisionFile } from './routes/decision-file.ts';
import { decisionPdf } from './routes/decision-pdf.ts';
import { searchPage } from './routes/search.tsx';
import { searchFile } from './routes/search-file.ts';

const list = '/:language/rechtsprechung';

/** Forms in which one decision can be taken away; lists have these and more. */
const decisionForms = ['ris', 'bib', 'json'] as const;

export const routes: readonly Route[] = [
  { ...publicReading, path: list, headers: 'page', handle: searchPage },
  ...fileForms.map(
    (form): Route => ({
      ...publicReading,
      path: `${list}.${form}`,
      headers: 'file',
      handle: (visit) => searchFile(visit, form),
    }),
  ),
  { ...publicReading, path: `${list}/suchbefehle`, headers: 'page', handle: commandsPage },
  ...decisionForms.map(
    (form): Route => ({
      ...publicReading,
      path: `${list}/:file{[a-z0-9-]+\\.${form}}`,
      headers: 'file',
      handle: (visit) => decisionFile(visit, form),
    }),
  ),
  {
    ...publicReading,
    path: `${list}/:file{[a-z0-9-]+\\.pdf}`,
    headers: 'file',
    limit: pdfsOfOneAddress,
    handle: decisionPdf,
  },
  { ...publicReading, path: `${list}/:slug`, headers: 'page', handle: decisionPage },
];
