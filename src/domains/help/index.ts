import type { Domain, NavigationEntry, Page } from '../../platform/domain.ts';
import { tongues } from '../../platform/i18n/index.ts';
import { landCodes, lands } from '../directory/index.ts';
import { helpAssets } from './assets.ts';
import { exportCommand } from './commands.ts';
import { plainPages } from './pages.tsx';
import { helpErrors, helpRoutes } from './routes.tsx';
import { loadTexts } from './texts/load.ts';

const texts = loadTexts(new URL('content/', import.meta.url));

/** Help: rights, forms of exploitation, what to do now, and the way to a counselling centre, in every language. */
export const helpDomain: Domain = {
  name: 'help',
  schema: null,
  routes: helpRoutes(texts),
  errors: helpErrors(texts),
  navigation: [
    entry('footer-site', 5, '', 'home'),
    entry('footer-knowledge', 90, '/was', 'page.was'),
  ],
  commands: [exportCommand(texts)],
  assets: helpAssets,
  pages,
};

function entry(
  audience: NavigationEntry['audience'],
  weight: number,
  page: string,
  sentence: string,
): NavigationEntry {
  return {
    audience,
    weight,
    path: (language) => `/${language}/hilfe${page}`,
    label: (language) => texts.core(language).get(sentence)!,
  };
}

async function* pages(): AsyncIterable<Page> {
  const places = ['orte', 'karte', ...landCodes.map((code) => `orte/${lands[code].slug}`)];
  for (const { code } of tongues)
    for (const page of [...plainPages, ...places])
      yield { path: `/${code}/hilfe${page && `/${page}`}` };
}
