import type { Domain, NavigationEntry, Page, Stored } from '../../platform/domain.ts';
import { languages } from '../../platform/i18n/index.ts';
import { paths } from './paths.ts';
import { aboutRoutes } from './routes.tsx';
import { words } from './words.ts';

export { identity } from './identity.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

/**
 * Who runs this site. `stored` gives what all domains keep; it is asked at each visit of the privacy
 * notice, so that the list of domains may name this one.
 */
export function aboutDomain(stored: () => readonly Stored[]): Domain {
  return {
    name: 'about',
    schema: null,
    routes: aboutRoutes(stored),
    navigation: [
      entry('main', 900, paths.about, 'about.nav'),
      entry('footer-site', 10, paths.accessibility, 'accessibility.nav'),
      entry('footer-site', 20, paths.privacy, 'privacy.nav'),
      entry('footer-site', 30, paths.imprint, 'imprint.nav'),
      entry('footer-site', 40, paths.contact, 'contact.nav'),
    ],
    pages,
  };
}

function entry(
  audience: NavigationEntry['audience'],
  weight: number,
  segment: string,
  label: Key,
): NavigationEntry {
  return {
    audience,
    weight,
    path: (language) => `/${language}/${segment}`,
    label: (language) => words(language)(label),
  };
}

async function* pages(): AsyncIterable<Page> {
  for (const language of languages)
    for (const segment of Object.values(paths)) yield { path: `/${language}/${segment}` };
}
