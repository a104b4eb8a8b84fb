import { followPublic } from '../../core/desk/index.ts';
import type {
  Domain,
  NavigationEntry,
  OwnerServices,
  Page,
  Services,
} from '../../platform/domain.ts';
import { api } from './api.ts';
import { listAddresses } from './decisions.ts';
import { decisionEditable } from './desk/index.ts';
import { decisionEnd } from './evidence-end.ts';
import { decisionsCommand, importCourts, storeTools } from './import/index.ts';
import { intakeJobs, intakePersonal, intakeRoutes, intakeStored } from './intake/index.ts';
import { decisionPath } from './paths.ts';
import { pointerNavigation, pointerRoutes } from './pointers/index.ts';
import { routes } from './routes.tsx';
import { decisionSearch } from './search-group.ts';
import { loadShippedDecisions } from './shipped.ts';
import { stored } from './stored.ts';
import { words } from './words.ts';

export { naming } from './naming.ts';
export { overview } from './overview.ts';

const navigation: NavigationEntry = {
  audience: 'main',
  weight: 10,
  path: (language) => `/${language}/rechtsprechung`,
  label: (language) => words(language)('name'),
};

/** The Rechtsprechungsdatenbank. */
export const domain: Domain = {
  name: 'caselaw',
  schema: 'caselaw',
  // The form for hints stands where decisions have their addresses, and so before them.
  routes: [...pointerRoutes(decisionEditable), ...routes, ...intakeRoutes(decisionEditable)],
  api,
  navigation: [
    navigation,
    { ...navigation, audience: 'footer-law' },
    pointerNavigation,
    {
      audience: 'footer-public',
      weight: 90,
      path: () => '/api',
      label: (language) => words(language)('api.name'),
    },
  ],
  assets: [
    { name: 'caselaw.css', file: new URL('views/caselaw.css', import.meta.url) },
    { name: 'decision.js', file: new URL('browser/decision.ts', import.meta.url) },
  ],
  migrations: new URL('migrations/', import.meta.url),
  editable: [decisionEditable],
  evidenceEnds: [decisionEnd],
  search: [decisionSearch],
  jobs: intakeJobs,
  imports: [decisionsCommand(storeTools, follow), importCourts],
  shipped: async (services) => {
    await loadShippedDecisions(services.db);
    await follow(services);
  },
  pages,
  stored: [...stored, ...intakeStored],
  personal: intakePersonal,
};

/** What was opened at the desk goes on from what an import left. */
function follow({ db, clock }: OwnerServices): Promise<void> {
  return followPublic(db, decisionEditable, clock());
}

async function* pages({ db }: Services): AsyncIterable<Page> {
  yield { path: '/de/rechtsprechung' };
  yield { path: '/de/rechtsprechung/suchbefehle' };
  for await (const { slug, changed } of listAddresses(db))
    yield { path: decisionPath('de', slug), changed };
}
