import { sql } from 'kysely';
import { identity } from '../domains/about/index.ts';
import { overview } from '../domains/caselaw/index.ts';
import type { Domain, Route, Visit } from '../platform/domain.ts';
import { openApiDocument } from '../platform/http/api.ts';
import { preferredLanguage } from '../platform/http/language.ts';
import { page } from '../platform/http/page.tsx';
import { languages } from '../platform/i18n/index.ts';
import { ApiPage } from './api-page/index.ts';
import { domains } from './domains.ts';
import { Home, homeHead } from './home/index.ts';
import { homeLinks } from './home-links.ts';
import { robots, sitemap, sitemapIndex } from './sitemap.ts';
import { words } from './words.ts';

const open = { method: 'GET', role: 'public', organisation: 'none', audit: 'none' } as const;

/** With the pages that belong to no domain. */
const withPages: readonly Domain[] = [
  ...domains,
  {
    name: 'site',
    schema: null,
    pages: async function* () {
      yield { path: '/de/' };
      yield { path: '/api' };
    },
  },
];

export const routes: readonly Route[] = [
  { ...open, path: '/', cache: 'no-store', headers: 'page', handle: toLanguage },
  ...languages.map(
    (language): Route => ({
      ...open,
      path: `/${language}`,
      cache: 'page',
      headers: 'page',
      handle: (visit) => visit.redirect(`/${language}/`, 301),
    }),
  ),
  { ...open, path: '/:language/', cache: 'page', headers: 'page', handle: home },
  { ...open, path: '/api', cache: 'page', headers: 'page', handle: apiPage },
  {
    ...open,
    path: '/api/',
    cache: 'page',
    headers: 'page',
    handle: (visit) => visit.redirect('/api', 301),
  },
  { ...open, path: '/robots.txt', cache: 'page', headers: 'file', handle: robots },
  {
    ...open,
    path: '/sitemap.xml',
    cache: 'page',
    headers: 'file',
    handle: sitemapIndex(() => withPages),
  },
  {
    ...open,
    path: '/sitemap/:file{[a-z]+\\.xml}',
    cache: 'page',
    headers: 'file',
    handle: sitemap(() => withPages),
  },
  { ...open, path: '/healthz', cache: 'no-store', headers: 'file', handle: () => plain('ok', 200) },
  { ...open, path: '/readyz', cache: 'no-store', headers: 'file', handle: ready },
];

function toLanguage(visit: Visit): Response {
  const language = preferredLanguage(visit.req.header('Accept-Language'));
  visit.header('Vary', 'Accept-Language');
  return visit.redirect(`/${language}/`, 302);
}

async function home(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const { config, db } = visit.get('services');
  const { slogan, introduction } = identity(config);
  return page(
    visit,
    homeHead(language),
    <Home
      language={language}
      network={visit.get('frame').site.network}
      slogan={slogan[language].split(/(?<=\.) /)}
      introduction={introduction[language][0] ?? ''}
      links={homeLinks(language)}
      {...(await overview(db, language))}
    />,
  );
}

function apiPage(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const document = openApiDocument(domains, visit.get('services').config.publicOrigin);
  return page(
    visit,
    { title: words(language)('api.title') },
    <ApiPage document={document} language={language} />,
  );
}

async function ready(visit: Visit): Promise<Response> {
  try {
    await sql`select 1`.execute(visit.get('services').db);
    return plain('ready', 200);
  } catch {
    return plain('database away', 503);
  }
}

function plain(text: string, status: number): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
