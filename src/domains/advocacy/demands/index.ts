import type { Page, Services } from '../../../platform/domain.ts';
import type { Piece } from '../piece.ts';
import { api } from './api.ts';
import { listDemands } from './demands.ts';
import { demandEditable } from './desk/demand-editable.tsx';
import { demandEnd } from './evidence-end.ts';
import { importDemands } from './import/index.ts';
import { demandPath } from './paths.ts';
import { routes } from './routes.tsx';
import { demandSearch } from './search.ts';
import { loadDemands } from './shipped.ts';
import { words } from './words.ts';

/** What the network demands, of whom, since when, and what has come of it. */
export const demands: Piece = {
  routes,
  api,
  navigation: [
    {
      audience: 'footer-politics',
      weight: 24,
      path: (language) => demandPath(language),
      label: (language) => words(language)('name'),
    },
  ],
  assets: [{ name: 'demands.css', file: new URL('views/demands.css', import.meta.url) }],
  imports: [importDemands],
  editable: [demandEditable],
  evidenceEnds: [demandEnd],
  search: [demandSearch],
  shipped: loadDemands,
  pages,
};

async function* pages({ db }: Services): AsyncIterable<Page> {
  yield { path: demandPath('de') };
  for (const { slug, updated } of await listDemands(db))
    yield { path: demandPath('de', slug), changed: updated.slice(0, 10) };
}
