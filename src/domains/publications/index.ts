import type { Domain, Page, Services } from '../../platform/domain.ts';
import { api } from './api.ts';
import { cataloguePages } from './catalogue/addresses.ts';
import { catalogueApi } from './catalogue/api.ts';
import { publicationEditable } from './catalogue/desk/publication-editable.tsx';
import { publicationEnd } from './catalogue/evidence-end.ts';
import { loadExamplePublications } from './catalogue/example.ts';
import { importPublications } from './catalogue/import/index.ts';
import { publicationPath } from './catalogue/publication.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import { publicationSearch } from './catalogue/search.ts';
import { loadPublications } from './catalogue/shipped.ts';
import { catalogueStored } from './catalogue/stored.ts';
import { words as catalogueWords } from './catalogue/words.ts';
import { newsEditable } from './desk/news-editable.ts';
import { newsEnd } from './evidence-end.ts';
import { loadExampleNews } from './example.ts';
import { readFilesJob } from './full-text/read-files-job.ts';
import { publicationPageSearch } from './full-text/search.ts';
import { listNewsAddresses } from './news.ts';
import { newsPath } from './news-item.ts';
import { oaiRoutes } from './oai/routes.ts';
import { pressApi } from './press/api.ts';
import { pictureEditable } from './press/desk/picture-editable.tsx';
import { pressRoomEditable } from './press/desk/press-room-editable.ts';
import { loadExamplePress } from './press/example.ts';
import { pressPath } from './press/press-room.ts';
import { pressRoutes } from './press/routes.tsx';
import { pressStored } from './press/stored.ts';
import { words as pressWords } from './press/words.ts';
import { routes } from './routes.tsx';
import { newsSearch } from './search-news.ts';
import { words } from './words.ts';

export { publicationAddress } from './catalogue/addresses.ts';
export { draftPublication } from './catalogue/desk/draft.ts';
export { publicationMentions } from './catalogue/mentions.ts';

/** The catalogue of publications, news and press releases. */
export const publicationsDomain: Domain = {
  name: 'publications',
  schema: 'publications',
  routes: [...routes, ...pressRoutes, ...catalogueRoutes, ...oaiRoutes],
  api: [...api, ...pressApi, ...catalogueApi],
  navigation: [
    {
      audience: 'main',
      weight: 20,
      path: (language) => newsPath(language),
      label: (language) => words(language)('name'),
    },
    {
      audience: 'footer-public',
      weight: 24,
      path: (language) => publicationPath(language),
      label: (language) => catalogueWords(language)('name'),
    },
    {
      audience: 'footer-public',
      weight: 25,
      path: (language) => pressPath(language),
      label: (language) => pressWords(language)('name'),
    },
  ],
  assets: [
    { name: 'publications.css', file: new URL('views/publications.css', import.meta.url) },
    { name: 'catalogue.css', file: new URL('catalogue/views/catalogue.css', import.meta.url) },
    { name: 'press.css', file: new URL('press/views/press.css', import.meta.url) },
  ],
  migrations: new URL('migrations/', import.meta.url),
  stored: [...catalogueStored, ...pressStored],
  imports: [importPublications],
  editable: [newsEditable, publicationEditable, pressRoomEditable, pictureEditable],
  evidenceEnds: [newsEnd, publicationEnd],
  shipped: loadPublications,
  search: [publicationSearch, publicationPageSearch, newsSearch],
  jobs: [readFilesJob],
  example: async (services) => {
    await loadExampleNews(services);
    await loadExamplePress(services);
    await loadExamplePublications(services);
  },
  pages,
};

async function* pages({ db, clock }: Services): AsyncIterable<Page> {
  yield { path: newsPath('de') };
  for (const { slug, changed } of await listNewsAddresses(db, clock()))
    yield { path: newsPath('de', slug), changed };
  yield { path: pressPath('de') };
  yield* cataloguePages(db);
}
