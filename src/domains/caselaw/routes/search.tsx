import type { Visit } from '../../../platform/domain.ts';
import { page } from '../../../platform/http/page.tsx';
import { isUnfiltered, parseSearch, searchQuery } from '../address.ts';
import { decisionPath, searchPath } from '../paths.ts';
import { search } from '../search/index.ts';
import { SearchPage, searchTitle } from '../views/search-page.tsx';
import { words } from '../words.ts';

/** `/de/rechtsprechung`: a file number or ECLI that names one decision leads straight to it. */
export async function searchPage(visit: Visit): Promise<Response> {
  const { db } = visit.get('services');
  const language = visit.get('language');
  const say = words(language);
  const { request, dropped } = parseSearch(new URL(visit.req.url).searchParams);
  const result = await search(db, request);
  if (result.direct && isUnfiltered(request))
    return visit.redirect(decisionPath(language, result.direct), 302);
  const isPlain = searchQuery(request) === '';
  return page(
    visit,
    {
      title: searchTitle({ request, language }),
      description: say('search.description'),
      crumbs: [{ label: say('name'), href: null }],
      styles: ['caselaw.css'],
      canonical: searchPath(language, request),
      ...(isPlain ? {} : { robots: 'noindex' }),
      alternates: [
        {
          type: 'application/atom+xml',
          href: searchPath(language, request, 'atom'),
          title: say('feed.name'),
        },
      ],
    },
    <SearchPage request={request} result={result} dropped={dropped} language={language} />,
  );
}
