import type { Domain, NavigationEntry, Page, Services } from '../../platform/domain.ts';
import { citationsCommand } from './commands/citations.ts';
import { importStatutes } from './import/index.ts';
import type { Naming } from './naming.ts';
import { normAddress } from './norm.ts';
import { listLaws } from './norm-index.ts';
import { listVersions } from './norms.ts';
import { normRoutes } from './routes.tsx';
import { loadLaws, loadVersions } from './shipped.ts';
import { words } from './words.ts';

export type { Citation, DecisionReference, NormReference } from './citation.ts';
export { findCitations, normReferenceLabel, parseNorm } from './citations/index.ts';
export type { Naming } from './naming.ts';

/** Statutes, ordinances and conventions as norms; `naming` tells who names them, so that this domain need not know. */
export function normsDomain(naming: Naming): Domain {
  return {
    name: 'norms',
    schema: 'norms',
    routes: normRoutes(naming),
    navigation: [navigation],
    assets: [{ name: 'norms.css', file: new URL('views/norms.css', import.meta.url) }],
    commands: [citationsCommand],
    imports: [importStatutes],
    migrations: new URL('migrations/', import.meta.url),
    shipped: async ({ db }) => {
      await loadLaws(db);
      await loadVersions(db);
    },
    pages: (services) => pages(services, naming),
  };
}

const navigation: NavigationEntry = {
  audience: 'footer-knowledge',
  weight: 20,
  path: (language) => normAddress(language),
  label: (language) => words(language)('name'),
};

/** Laws and recorded wordings; the thousands of sections that one decision names stay out. */
async function* pages({ db }: Services, naming: Naming): AsyncIterable<Page> {
  yield { path: normAddress('de') };
  for (const { law } of await listLaws(db, naming)) yield { path: normAddress('de', law.id) };
  for (const { law, section, from } of await listVersions(db)) {
    yield { path: normAddress('de', law, section, from) };
  }
}
