import type { Domain, Page, Services } from '../../platform/domain.ts';
import { api } from './api.ts';
import { bodiesApi } from './bodies-api.ts';
import { documentEditable } from './desk/document-editable.tsx';
import { recommendationEditable } from './desk/recommendation-editable.tsx';
import { roundEditable } from './desk/round-editable.tsx';
import { tableRoutes } from './desk/table/routes.tsx';
import { recommendationEnd } from './evidence-end.ts';
import { loadExampleAssessments } from './example.ts';
import { importRecommendations } from './import/index.ts';
import {
  bodyPath,
  monitoringPath,
  recommendationPath,
  roundPath,
  topicPath,
  views,
} from './paths.ts';
import { listRecommendations } from './recommendations.ts';
import { listBodies, listRounds } from './rounds.ts';
import { routes } from './routes.tsx';
import { recommendationSearch } from './search.ts';
import { bodySearch } from './search-bodies.ts';
import { loadMonitoring } from './shipped.ts';
import { words } from './words.ts';

export { listReportingDates, type ReportingDate } from './deadlines.ts';
export { recommendationMentions } from './mentions.ts';
export { topicPath } from './paths.ts';
export { listRecommendations } from './recommendations.ts';
export { listBodies, listRounds } from './rounds.ts';

/** What monitoring bodies ask of Germany, round by round, and how far it has come. */
export const monitoringDomain: Domain = {
  name: 'monitoring',
  schema: 'monitoring',
  routes: [...routes, ...tableRoutes],
  api: [...bodiesApi, ...api],
  navigation: [
    {
      audience: 'footer-politics',
      weight: 22,
      path: (language) => monitoringPath(language),
      label: (language) => words(language)('name'),
    },
  ],
  assets: [{ name: 'monitoring.css', file: new URL('views/monitoring.css', import.meta.url) }],
  imports: [importRecommendations],
  editable: [recommendationEditable, roundEditable, documentEditable],
  search: [recommendationSearch, bodySearch],
  evidenceEnds: [recommendationEnd],
  migrations: new URL('migrations/', import.meta.url),
  shipped: loadMonitoring,
  example: loadExampleAssessments,
  pages,
};

async function* pages({ db }: Services): AsyncIterable<Page> {
  yield { path: monitoringPath('de') };
  for (const view of views) yield { path: monitoringPath('de', view) };
  for (const { id } of await listBodies(db)) yield { path: bodyPath('de', id) };
  for (const { id } of await listRounds(db)) yield { path: roundPath('de', id) };
  const { found } = await listRecommendations(db, {});
  for (const topic of new Set(found.flatMap(({ topics }) => topics)))
    yield { path: topicPath('de', topic) };
  for (const { id } of found) yield { path: recommendationPath('de', id) };
}
