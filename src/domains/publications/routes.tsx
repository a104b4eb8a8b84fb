import { publicFileSizes } from '../../core/desk/index.ts';
import { EvidenceLinks, linksOf } from '../../core/evidence/index.ts';
import type { Route, Visit } from '../../platform/domain.ts';
import { page } from '../../platform/http/page.tsx';
import { publicReading } from '../../platform/http/public-reading.ts';
import { findNews, listNews } from './news.ts';
import { newsFeed } from './news-feed.ts';
import { isNewsKind, newsPath } from './news-item.ts';
import { newsJsonLd } from './news-json-ld.ts';
import { insertFigures } from './press/figures.ts';
import { readPressRoom } from './press/press-rooms.ts';
import { NewsListPage } from './views/news-list-page.tsx';
import { NewsPage } from './views/news-page.tsx';
import { words } from './words.ts';

export const routes: readonly Route[] = [
  { ...publicReading, path: '/:language/aktuelles', headers: 'page', handle: newsList },
  { ...publicReading, path: '/:language/aktuelles/feed.xml', headers: 'file', handle: feed },
  { ...publicReading, path: '/:language/aktuelles/:slug', headers: 'page', handle: news },
];

const pageSize = 20;
/** Bounds the offset that the database is asked for. */
const maximumPage = 500;

async function newsList(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const number = pageNumber(visit.req.query('seite'));
  const kind = visit.req.query('art') ?? null;
  if (number === null || (kind !== null && !isNewsKind(kind))) return visit.notFound();
  const { db, clock } = visit.get('services');
  const { total, found } = await listNews(db, language, {
    at: clock(),
    kind,
    limit: pageSize,
    offset: (number - 1) * pageSize,
  });
  if (found.length === 0 && number > 1) return visit.notFound();
  return page(
    visit,
    {
      title: kind === null ? say('name') : say(`kinds.${kind}`),
      description: say('list.description'),
      crumbs: [{ label: say('name'), href: null }],
      styles: ['publications.css'],
      alternates: [feedLink(visit)],
    },
    <NewsListPage
      news={found}
      kind={kind}
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
  const { db, clock } = visit.get('services');
  const item = await findNews(db, language, slug, clock());
  if (!item) return visit.notFound();
  const { text, figures } = await insertFigures(db, item.body, item.language);
  const links = await linksOf(db, { kind: 'news', id: slug }, language);
  const sizes = await publicFileSizes(
    db,
    item.files.map(({ file }) => file),
  );
  const { network } = visit.get('frame').site;
  const contacts =
    item.kind === 'press' ? { contacts: (await readPressRoom(db)).contacts, network } : null;
  return page(
    visit,
    {
      title: item.title,
      description: item.lead || undefined,
      crumbs: [
        { label: say('name'), href: newsPath(language) },
        { label: item.title, href: null },
      ],
      styles: ['publications.css', 'press.css'],
      canonical: newsPath(language, slug),
      alternates: [feedLink(visit)],
      jsonLd: newsJsonLd(item, { origin: visit.get('frame').origin, publisher: network.name }),
    },
    <>
      <NewsPage
        item={{ ...item, body: text }}
        figures={figures}
        sizes={sizes}
        contacts={contacts}
        language={language}
      />
      <EvidenceLinks links={links} language={language} />
    </>,
  );
}

function feed(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  return newsFeed(visit, {
    kind: null,
    title: say('feed.title', { network: visit.get('frame').site.network.name }),
    subtitle: say('list.description'),
    path: newsPath(language),
  });
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
