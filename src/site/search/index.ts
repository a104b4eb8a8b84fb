import { follow } from '../../core/find/index.ts';
import type { Domain, NavigationEntry, Services } from '../../platform/domain.ts';
import type { SearchSource } from '../../platform/search.ts';
import { searchApi } from './api.ts';
import { searchRoutes } from './routes.tsx';
import { isKept, searchSite } from './search-site.ts';
import { words } from './words.ts';

export { isKept } from './search-site.ts';

/** The search over all domains; both are asked at each visit, so that the list of domains may name this one. */
export function searchDomain(
  sources: () => readonly SearchSource[],
  entries: () => readonly NavigationEntry[],
): Domain {
  return {
    name: 'search',
    schema: null,
    routes: searchRoutes(sources, entries),
    api: searchApi(sources, entries),
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

/** Asks once: the tables of laws and of compounds are read at the first question, and nobody shall wait for that. */
export async function warmSearch(
  services: Services,
  sources: readonly SearchSource[],
): Promise<void> {
  const none = { textLanguage: null, from: null, to: null, topic: null };
  const question = { text: '§ 232 StGB', language: 'de', ...none } as const;
  await searchSite(services, sources, { question, group: null });
}
