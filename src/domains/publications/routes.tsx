import { EvidenceLinks, linksOf } from '../../core/evidence/index.ts';
import type { Route, Visit } from '../../platform/domain.ts';
import { atom } from '../../platform/feeds/index.ts';
import { page } from '../../platform/http/page.tsx';
import { findNews, listNews } from './news.ts';
import { newsPath } from './news-item.ts';
import { NewsListPage } from './views/news-list-page.tsx';
import { NewsPage } from './views/news-page.tsx';
import { words } from './words.ts';

const open = {
  method: 'GET',
  role: 'public',
  organisation: 'none',
  audit: 'none',
  cache: 'page',
} as const;

export const routes: readonly Route[] = [
  { ...open, path: '/:language/aktuelles', headers: 'page', handle: newsList },
  { ...open, path: '/:language/aktuelles/feed.xml', headers: 'file', handle: feed },
  { ...open, path: '/:language/aktuelles/:slug', headers: 'page', handle: news },
];

const pageSize = 20;
/** Bounds the offset that the database is asked for. */
const maximumPage = 500;

async function newsList(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const number = pageNumber(visit.req.query('seite'));
  if (number === null) return visit.notFound();
  const { total, found } = await listNews(visit.get('services').db, language, {
    limit: pageSize,
    offset: (number - 1) * pageSize,
  });
  if (found.length === 0 && number > 1) return visit.notFound();
  return page(
    visit,
    {
      title: say('name'),
      description: say('list.description'),
      crumbs: [{ label: say('name'), href: null }],
      styles: ['publications.css'],
      alternates: [feedLink(visit)],
    },
    <NewsListPage
      news={found}
      page={number}
      pages={Math.ceil(total / pageSize)}
      language={language}
    />,
  );
}

async function news(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const slug = visit.req.param('slug') ?? '';
  const item = await findNews(visit.get('services').db, language, slug);
  if (!item) return visit.notFound();
  const { db } = visit.get('services');
  const links = await linksOf(db, { kind: 'news', id: slug }, language);
  return page(
    visit,
    {
      title: item.title,
      description: item.lead || undefined,
      crumbs: [
        { label: say('name'), href: newsPath(language) },
        { label: item.title, href: null },
      ],
      styles: ['publications.css'],
      canonical: newsPath(language, slug),
      alternates: [feedLink(visit)],
    },
    <>
      <NewsPage item={item} language={language} />
      <EvidenceLinks links={links} language={language} />
    </>,
  );
}

async function feed(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const { db, clock } = visit.get('services');
  const { origin, site } = visit.get('frame');
  const { found } = await listNews(db, language, { limit: pageSize, offset: 0 });
  const text = atom(
    {
      language,
      title: say('feed.title', { network: site.network.name }),
      subtitle: say('list.description'),
      self: `${origin}${newsPath(language)}/feed.xml`,
      page: origin + newsPath(language),
      author: site.network.name,
      now: clock().toString(),
    },
    found.map((one) => ({
      id: `urn:uuid:${one.id}`,
      url: origin + newsPath(language, one.slug),
      title: one.title,
      language: one.language,
      date: one.publishedOn,
      updated: one.updated,
      summary: one.lead,
    })),
  );
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}

function feedLink(visit: Visit) {
  const language = visit.get('language');
  return {
    type: 'application/atom+xml',
    href: `${newsPath(language)}/feed.xml`,
    title: words(language)('name'),
  };
}

function pageNumber(text: string | undefined): number | null {
  if (text === undefined) return 1;
  const number = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
  return number !== null && number <= maximumPage ? number : null;
}
