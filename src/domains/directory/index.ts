import type { Domain, NavigationEntry, Page, Services } from '../../platform/domain.ts';
import { api } from './api.ts';
import { listCentres } from './centres.ts';
import { confirmationRoutes } from './desk/confirmation-pages.tsx';
import { dueRoutes } from './desk/due-pages.tsx';
import { entryEditable } from './desk/editable.ts';
import { directoryPersonal } from './desk/personal.ts';
import { reminderJob } from './desk/reminders.ts';
import { importDirectory } from './import/index.ts';
import { directoryPath } from './paths.ts';
import { errors, routes } from './routes.tsx';
import { centreSearch } from './search.ts';
import { loadExample, loadOffice } from './shipped.ts';
import { stored } from './stored.ts';
import { words } from './words.ts';

export type { Centre, CentreFilter, CentresForLand, Form, TargetGroup } from './centre.ts';
export { centresForLand, listCentres } from './centres.ts';
export { type Land, landCodes, landOfSlug, lands } from './land.ts';
export { GermanyMap, type MapLand } from './map/germany-map.tsx';
export { type OpenState, openState } from './open-state.ts';
export { distanceKm } from './places/distance.ts';
export { findPlace } from './places/find-place.ts';
export type { Place, Point } from './places/place.ts';

const navigation: NavigationEntry = {
  audience: 'main',
  weight: 5,
  path: (language) => directoryPath(language),
  label: (language) => words(language)('nav'),
};

/** Member organisations and counselling centres: the directory for professionals, its files and interface. */
export const directoryDomain: Domain = {
  name: 'directory',
  schema: 'directory',
  routes: [...routes, ...dueRoutes, ...confirmationRoutes],
  api,
  errors,
  navigation: [navigation],
  assets: [{ name: 'directory.css', file: new URL('views/directory.css', import.meta.url) }],
  imports: [importDirectory],
  editable: [entryEditable],
  search: [centreSearch],
  jobs: [reminderJob],
  migrations: new URL('migrations/', import.meta.url),
  shipped: loadOffice,
  example: loadExample,
  pages,
  stored,
  personal: directoryPersonal,
};

async function* pages({ db }: Services): AsyncIterable<Page> {
  yield { path: directoryPath('de') };
  for (const { slug } of await listCentres(db, {})) yield { path: directoryPath('de', slug) };
}
