import type { Route, Visit } from '../../platform/domain.ts';
import { errorResponse } from '../../platform/http/error.tsx';
import { protectedPage, signedInOf, withOrganisation } from '../accounts/index.ts';
import { incompletePages } from './incomplete-pages.ts';
import { linkEditable } from './link-editable.ts';
import { staleLinks } from './stale-links.ts';
import { StaleLinksPage } from './views/stale-links-page.tsx';
import { words } from './words.ts';

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/:language/redaktion/verknuepfungen/pruefen',
    role: ['editor', 'office_lead'],
    organisation: 'own',
    audit: 'read',
    cache: 'no-store',
    headers: 'protected',
    handle: staleLinksPage,
  },
];

/** What the office has to look at again: an end was withdrawn or changed since. */
async function staleLinksPage(visit: Visit): Promise<Response> {
  const person = signedInOf(visit);
  if (person.organisationKind !== 'office') return errorResponse(visit, 404);
  const language = visit.get('language');
  const title = words(language)('review.title');
  const base = `/${language}/redaktion`;
  const [links, pages] = await withOrganisation(
    visit.get('services').db,
    person,
    'own',
    async (trx) => [await staleLinks(trx, language), await incompletePages(trx, language)] as const,
  );
  return protectedPage(
    visit,
    {
      title,
      crumbs: [
        { label: words(language)('desk'), href: base },
        { label: linkEditable.name[language], href: `${base}/${linkEditable.segment}` },
        { label: title, href: null },
      ],
    },
    <StaleLinksPage
      links={links}
      pages={pages}
      base={`${base}/${linkEditable.segment}`}
      language={language}
    />,
  );
}
