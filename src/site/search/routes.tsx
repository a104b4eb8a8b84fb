import { allTopics } from '../../core/evidence/index.ts';
import type { NavigationEntry, Route, Services, Visit } from '../../platform/domain.ts';
import { page } from '../../platform/http/page.tsx';
import type { SearchSource } from '../../platform/search.ts';
import { wrongTitle } from '../../platform/ui/index.ts';
import { listedOnce, withNamed } from './named.ts';
import { openSearch } from './open-search.ts';
import { type Asked, readQuestion } from './question.ts';
import { searchSite } from './search-site.ts';
import { SearchPage } from './views/search-page.tsx';
import { words } from './words.ts';

const open = { method: 'GET', role: 'public', organisation: 'none', audit: 'none' } as const;

/** The search over all domains; both are asked at each visit, so that the list of domains may name this one. */
export function searchRoutes(
  sources: () => readonly SearchSource[],
  entries: () => readonly NavigationEntry[],
): readonly Route[] {
  return [
    {
      ...open,
      path: '/:language/suche',
      // Somebody in danger may search here: nothing is kept, and no other page learns the words from its referrer.
      cache: 'no-store',
      headers: 'quiet',
      handle: (visit) => searchPage(visit, sources(), entries()),
    },
    { ...open, path: '/opensearch.xml', cache: 'page', headers: 'file', handle: openSearch },
  ];
}

async function searchPage(
  visit: Visit,
  sources: readonly SearchSource[],
  entries: readonly NavigationEntry[],
): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const read = readQuestion(new URL(visit.req.url).searchParams, language, {
    groups: sources.map(({ kind }) => kind),
    topics: allTopics.map(({ id }) => id),
  });
  const services: Services = visit.get('services');
  const find = async (asked: Asked) =>
    listedOnce(withNamed(await searchSite(services, sources, asked), asked, entries));
  const found = read.state === 'complete' ? await find(read.asked) : null;
  const byWeight = [...sources].sort((a, b) => a.weight - b.weight);
  return page(
    visit,
    {
      // The words that were typed stay out of the title: it stands in tabs and histories.
      title: read.state === 'invalid' ? wrongTitle(say('name'), language) : say('name'),
      description: say('description'),
      crumbs: [{ label: say('name'), href: null }],
      styles: ['search.css'],
      status: read.state === 'invalid' ? 400 : 200,
      ...(Object.keys(read.typed).length > 0 ? { robots: 'noindex' } : {}),
    },
    <SearchPage
      read={read}
      found={found}
      choices={{
        groups: byWeight.map(({ kind, label }) => ({ value: kind, label: label[language] })),
        topics: allTopics.map(({ id, name }) => ({ value: id, label: name[language] })),
      }}
      language={language}
    />,
  );
}
