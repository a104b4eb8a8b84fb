import type { Route, Visit } from '../../platform/domain.ts';
import { publicReading } from '../../platform/http/public-reading.ts';
import { pdfsOfOneAddress } from '../../platform/pdf/index.ts';
import { changesFeed, deadlinesCalendar, recommendationsFile } from './files.ts';
import { recommendationPage, recommendationsPage } from './recommendation-pages.tsx';
import { bodyPage, deadlinesPage, overviewPage, roundPage, timelinePage } from './round-pages.tsx';
import { articlesPage, matrixPage, topicPage, topicsPage } from './subject-pages.tsx';

const base = '/:language/monitoring';

export const routes: readonly Route[] = [
  shown('', overviewPage),
  shown('/empfehlungen', recommendationsPage),
  saved('/empfehlungen.csv', (visit) => recommendationsFile(visit, 'csv')),
  saved('/empfehlungen.json', (visit) => recommendationsFile(visit, 'json')),
  {
    ...saved('/empfehlungen.pdf', (visit) => recommendationsFile(visit, 'pdf')),
    limit: pdfsOfOneAddress,
  },
  shown('/empfehlungen/:id', recommendationPage),
  shown('/gremien/:id', bodyPage),
  shown('/runden/:id', roundPage),
  shown('/artikel', articlesPage),
  shown('/themen', topicsPage),
  shown('/themen/:id', topicPage),
  shown('/matrix', matrixPage),
  shown('/zeitleiste', timelinePage),
  shown('/fristen', deadlinesPage),
  saved('/fristen.ics', deadlinesCalendar),
  saved('/feed.xml', changesFeed),
];

function shown(path: string, handle: (visit: Visit) => Promise<Response>): Route {
  return { ...publicReading, path: base + path, headers: 'page', handle };
}

function saved(path: string, handle: (visit: Visit) => Promise<Response>): Route {
  return { ...publicReading, path: base + path, headers: 'file', handle };
}
