import type { Domain, Page, Services } from '../../platform/domain.ts';
import { api } from './api.ts';
import { editionEditable } from './desk/edition-editable.ts';
import { figureEditable } from './desk/figure-editable.tsx';
import { measureEditable } from './desk/measure-editable.ts';
import { publisherEditable } from './desk/publisher-editable.ts';
import { figureEnd } from './evidence-end.ts';
import { dataPath, figurePath } from './figure.ts';
import { listFigures } from './figures.ts';
import { importFigures } from './import/index.ts';
import { routes } from './routes.tsx';
import { figureSearch } from './search.ts';
import { loadFigures } from './shipped.ts';
import { words } from './words.ts';

/** Published figures: those of the network and those of others; later the network's own data report. */
export const statisticsDomain: Domain = {
  name: 'statistics',
  schema: 'statistics',
  routes,
  api,
  navigation: [
    {
      audience: 'main',
      weight: 15,
      path: (language) => dataPath(language),
      label: (language) => words(language)('nav'),
    },
  ],
  assets: [{ name: 'statistics.css', file: new URL('views/statistics.css', import.meta.url) }],
  imports: [importFigures],
  migrations: new URL('migrations/', import.meta.url),
  editable: [figureEditable, editionEditable, measureEditable, publisherEditable],
  search: [figureSearch],
  evidenceEnds: [figureEnd],
  shipped: loadFigures,
  pages,
};

async function* pages({ db }: Services): AsyncIterable<Page> {
  yield { path: dataPath('de') };
  const figures = await listFigures(db);
  for (const id of new Set(figures.map(({ measure }) => measure.id)))
    yield { path: dataPath('de', id) };
  for (const { id } of figures) yield { path: figurePath('de', id) };
}
