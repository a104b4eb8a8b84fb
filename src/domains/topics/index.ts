import type { Domain, Page, Services } from '../../platform/domain.ts';
import { api } from './api.ts';
import { topicEditable } from './desk/topic-editable.tsx';
import { topicEnd } from './evidence-end.ts';
import { routes } from './routes.tsx';
import { topicSearch } from './search.ts';
import { loadTopics } from './shipped.ts';
import { topicPath } from './topic.ts';
import { listTopics } from './topics.ts';
import { words } from './words.ts';

/** From practice to politics: each subject with what was promised, asked for, enacted, decided and counted. */
export const topicsDomain: Domain = {
  name: 'topics',
  schema: 'topics',
  routes,
  api,
  navigation: [
    {
      audience: 'main',
      weight: 12,
      path: (language) => topicPath(language),
      label: (language) => words(language)('name'),
    },
  ],
  assets: [{ name: 'topics.css', file: new URL('views/topics.css', import.meta.url) }],
  migrations: new URL('migrations/', import.meta.url),
  search: [topicSearch],
  editable: [topicEditable],
  evidenceEnds: [topicEnd],
  shipped: loadTopics,
  pages,
};

async function* pages({ db }: Services): AsyncIterable<Page> {
  yield { path: topicPath('de') };
  for (const { slug, changed } of await listTopics(db))
    yield { path: topicPath('de', slug), changed };
}
