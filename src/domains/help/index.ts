import type { Domain, NavigationEntry, Page } from '../../platform/domain.ts';
import { tongues } from '../../platform/i18n/index.ts';
import { landCodes, lands } from '../directory/index.ts';
import { helpAssets } from './assets.ts';
import { exportCommand } from './commands.ts';
import { helpTextEditable } from './desk/help-text-editable.ts';
import { helpPersonal } from './desk/personal.ts';
import { helpDeskRoutes } from './desk/routes.ts';
import { loadShippedTexts } from './desk/shipped.ts';
import { helpPageEnd } from './evidence-end.ts';
import { plainPages } from './pages.tsx';
import { helpErrors, helpRoutes } from './routes.tsx';
import { helpSearch } from './search.ts';
import { stored } from './stored.ts';
import { keepTexts, shippedTexts } from './texts/living-texts.ts';

/** Help: rights, forms of exploitation, what to do now, and the way to a counselling centre, in every language. */
export const helpDomain: Domain = {
  name: 'help',
  schema: 'help',
  routes: [...helpRoutes, ...helpDeskRoutes],
  errors: helpErrors,
  navigation: [entry('footer-site', 5, '', 'home'), entry('footer-public', 90, '/was', 'page.was')],
  commands: [exportCommand],
  assets: helpAssets,
  migrations: new URL('./migrations/', import.meta.url),
  editable: [helpTextEditable],
  evidenceEnds: [helpPageEnd],
  search: [helpSearch],
  prepare: keepTexts,
  shipped: loadShippedTexts,
  stored,
  personal: helpPersonal,
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
    label: (language) => shippedTexts.core(language).get(sentence)!,
  };
}

async function* pages(): AsyncIterable<Page> {
  const places = ['orte', 'karte', ...landCodes.map((code) => `orte/${lands[code].slug}`)];
  for (const { code } of tongues)
    for (const page of [...plainPages, ...places])
      yield { path: `/${code}/hilfe${page && `/${page}`}` };
}
