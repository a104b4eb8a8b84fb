import { follow } from '../../core/find/index.ts';
import type { Domain, Services } from '../../platform/domain.ts';
import type { SearchSource } from '../../platform/search.ts';
import { searchApi } from './api.ts';
import { searchRoutes } from './routes.tsx';
import { isKept } from './search-site.ts';
import { words } from './words.ts';

export { isKept } from './search-site.ts';

/** The search over all domains; `sources` is asked at each visit, so that the list of domains may name this one. */
export function searchDomain(sources: () => readonly SearchSource[]): Domain {
  return {
    name: 'search',
    schema: null,
    routes: searchRoutes(sources),
    api: searchApi(sources),
    navigation: [
      {
        audience: 'main',
        weight: 1,
        path: (language) => `/${language}/suche`,
        label: (language) => words(language)('name'),
      },
    ],
    pages: async function* () {
      yield { path: '/de/suche' };
    },
    assets: [{ name: 'search.css', file: new URL('search.css', import.meta.url) }],
  };
}

/** Keeps what is found up to date from now on, also while nobody searches. */
export function keepFound(services: Services, sources: readonly SearchSource[]): Promise<void> {
  return follow(services, sources.filter(isKept));
}
