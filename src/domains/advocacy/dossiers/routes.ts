import type { Route, Visit } from '../../../platform/domain.ts';
import { publicReading } from '../../../platform/http/public-reading.ts';
import { pdfsOfOneAddress } from '../../../platform/pdf/index.ts';
import { calendarFile, radarFeed, radarPage } from './deadlines/pages.tsx';
import { dossierFile, dossiersFeed, dossiersFile } from './files.ts';
import { dossierPage, dossiersPage } from './pages.tsx';

export const routes: readonly Route[] = [
  shown('/dossiers', dossiersPage),
  saved('/dossiers.csv', (visit) => dossiersFile(visit, 'csv')),
  saved('/dossiers.json', (visit) => dossiersFile(visit, 'json')),
  saved('/dossiers/feed.xml', dossiersFeed),
  saved('/dossiers/:file{[a-z0-9-]+\\.(csv|json)}', dossierFile),
  { ...saved('/dossiers/:file{[a-z0-9-]+\\.pdf}', dossierFile), limit: pdfsOfOneAddress },
  shown('/dossiers/:slug', dossierPage),
  shown('/fristen', radarPage),
  saved('/fristen.ics', calendarFile),
  saved('/fristen/feed.xml', radarFeed),
];

type Handle = (visit: Visit) => Promise<Response>;

function shown(path: string, handle: Handle): Route {
  return { ...publicReading, path: `/:language${path}`, headers: 'page', handle };
}

function saved(path: string, handle: Handle): Route {
  return { ...publicReading, path: `/:language${path}`, headers: 'file', handle };
}
