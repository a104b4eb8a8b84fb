import { EmptyState, type GoLink } from '../../../platform/ui/index.ts';
import { changed, isUnfiltered, noFilters, pageOf } from '../address.ts';
import { searchPath } from '../paths.ts';
import { words } from '../words.ts';
import type { SearchPageProps } from './search-page.tsx';

/** In place of the list: why it is empty, and the ways on. */
export function NothingFound({ request, language }: SearchPageProps) {
  const say = words(language);
  if (pageOf(request) > 1)
    return (
      <EmptyState
        title={say('search.emptyPage')}
        links={[{ href: searchPath(language, changed(request, {})), label: say('search.toFirst') }]}
      />
    );
  const withoutFilters: GoLink = {
    href: searchPath(language, changed(request, { filters: noFilters })),
    label: say('search.withoutFilters'),
  };
  const all: GoLink = { href: `/${language}/rechtsprechung`, label: say('search.all') };
  const hint: GoLink = { href: `/${language}/rechtsprechung/hinweis`, label: say('search.point') };
  return (
    <EmptyState
      title={say('search.empty')}
      links={isUnfiltered(request) ? [all, hint] : [withoutFilters, all, hint]}
    >
      <p>{say('search.emptyHelp')}</p>
    </EmptyState>
  );
}
