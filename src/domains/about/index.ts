import type { Domain, NavigationEntry, Page, Services, Stored } from '../../platform/domain.ts';
import { languages } from '../../platform/i18n/index.ts';
import { identityEditable } from './desk/identity-editable.ts';
import { pageEditable } from './desk/page-editable.tsx';
import { pageEnd } from './evidence-end.ts';
import { furtherPath } from './further-page.ts';
import { listFurtherPages } from './further-pages.ts';
import { loadIdentity } from './identity.ts';
import { paths } from './paths.ts';
import { aboutRoutes } from './routes.tsx';
import { pageSearch } from './search.ts';
import { words } from './words.ts';

export { identity, refreshIdentity } from './identity.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

/**
 * Who runs this site. `stored` gives what all domains keep; it is asked at each visit of the privacy
 * notice, so that the list of domains may name this one.
 */
export function aboutDomain(stored: () => readonly Stored[]): Domain {
  return {
    name: 'about',
    schema: 'about',
    routes: aboutRoutes(stored),
    navigation: [
      entry('main', 900, paths.about, 'about.nav'),
      entry('footer-site', 10, paths.accessibility, 'accessibility.nav'),
      entry('footer-site', 20, paths.privacy, 'privacy.nav'),
      entry('footer-site', 30, paths.imprint, 'imprint.nav'),
      entry('footer-site', 40, paths.contact, 'contact.nav'),
    ],
    migrations: new URL('migrations/', import.meta.url),
    shipped: loadIdentity,
    editable: [pageEditable, identityEditable],
    search: [pageSearch],
    evidenceEnds: [pageEnd],
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

async function* pages({ db }: Services): AsyncIterable<Page> {
  for (const { slug, changed } of await listFurtherPages(db, 'de'))
    yield { path: furtherPath('de', slug), changed };
  for (const language of languages)
    for (const segment of Object.values(paths)) yield { path: `/${language}/${segment}` };
}
