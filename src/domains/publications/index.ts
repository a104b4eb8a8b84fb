import type { Domain, Page, Services } from '../../platform/domain.ts';
import { api } from './api.ts';
import { newsEditable } from './desk/news-editable.tsx';
import { newsEnd } from './evidence-end.ts';
import { loadExampleNews } from './example.ts';
import { listNewsAddresses } from './news.ts';
import { newsPath } from './news-item.ts';
import { routes } from './routes.tsx';
import { words } from './words.ts';

/** News and press releases; later statements and publications. */
export const publicationsDomain: Domain = {
  name: 'publications',
  schema: 'publications',
  routes,
  api,
  navigation: [
    {
      audience: 'main',
      weight: 20,
      path: (language) => newsPath(language),
      label: (language) => words(language)('name'),
    },
  ],
  assets: [{ name: 'publications.css', file: new URL('views/publications.css', import.meta.url) }],
  migrations: new URL('migrations/', import.meta.url),
  editable: [newsEditable],
  evidenceEnds: [newsEnd],
  example: loadExampleNews,
  pages,
};

async function* pages({ db }: Services): AsyncIterable<Page> {
  yield { path: newsPath('de') };
  for (const { slug, changed } of await listNewsAddresses(db))
    yield { path: newsPath('de', slug), changed };
}
