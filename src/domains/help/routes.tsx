import type { Child } from 'hono/jsx';
import type { ErrorPages, Route, Visit } from '../../platform/domain.ts';
import { isLanguage, tongueOf, tongues } from '../../platform/i18n/index.ts';
import { landOfSlug } from '../directory/index.ts';
import { parseChoice } from './finder/choice.ts';
import { cardPage, landPage, noQuestion, placesPage } from './finder/pages.tsx';
import { placeState } from './finder/place.ts';
import { dayOf } from './format.ts';
import { plainPage, plainPages } from './pages.tsx';
import { type Reader, readerOf } from './reader.ts';
import { textsFor } from './texts/living-texts.ts';
import { ErrorPage } from './views/error-page.tsx';

/** Languages in which help is all that exists: their start is help. */
const onlyHelp = tongues.map(({ code }) => code).filter((code) => !isLanguage(code));

const single = plainPages.filter((page) => !page.startsWith('rechte/'));

/** Every address that readers of help have; none takes a POST. */
export const helpRoutes: readonly Route[] = [
  ...['', '/'].map((end) =>
    get(`/:code{(?:${onlyHelp.join('|')})}${end}`, (visit) =>
      visit.redirect(`${codeOf(visit)}/hilfe`, 302),
    ),
  ),
  get('/:code/hilfe/', (visit) => visit.redirect(`${codeOf(visit)}/hilfe`, 301)),
  ...single.map((page) =>
    get(`/:code/hilfe${page && `/${page}`}`, (visit) =>
      answer(visit, (reader) => plainPage(reader, page)),
    ),
  ),
  get('/:code/hilfe/rechte/:path', (visit) =>
    answer(visit, (reader) => plainPage(reader, `rechte/${visit.req.param('path')}`)),
  ),
  get('/:code/hilfe/orte', (visit) =>
    answer(visit, (reader) => placesPage(sourceOf(visit), reader)),
  ),
  get('/:code/hilfe/orte/:land', (visit) => land(visit)),
  get('/:code/hilfe/karte', (visit) => answer(visit, (reader) => card(visit, reader))),
  get('/weg', (visit) => visit.redirect(visit.get('services').config.exitUrl, 303)),
];

/** Failed requests on help's paths: the same quiet frame, the exit, and whom to call (R92). */
export const helpErrors: ErrorPages = {
  covers: (path) =>
    /^\/[^/]+\/hilfe(\/|$)/.test(path) || onlyHelp.some((code) => path.startsWith(`/${code}/`)),
  page: (visit, status) => {
    const reader = readerFor(visit);
    return html(<ErrorPage reader={reader} missing={status === 404} />, status);
  },
};

function get(path: string, handle: Route['handle']): Route {
  return {
    method: 'GET',
    path,
    role: 'public',
    organisation: 'none',
    audit: 'none',
    cache: 'no-store',
    headers: 'quiet',
    handle,
  };
}

function codeOf(visit: Visit): string {
  return `/${visit.req.path.split('/')[1]}`;
}

function sourceOf(visit: Visit) {
  const { db, clock } = visit.get('services');
  return { db, now: new Date(clock().epochMilliseconds) };
}

async function land(visit: Visit): Promise<Response> {
  const found = landOfSlug(visit.req.param('land') ?? '');
  if (found === null) return visit.notFound();
  const query = new URL(visit.req.url).searchParams;
  const place = placeState(query.get('o'), found);
  const question = { ...noQuestion, ...parseChoice(query), place };
  const wrong = ['unknown', 'abroad', 'empty', 'tooLong'].includes(place.kind);
  return answer(
    visit,
    (reader) => landPage(sourceOf(visit), reader, found, question),
    wrong ? 400 : 200,
  );
}

function card(visit: Visit, reader: Reader): Promise<Child> {
  const id = visit.req.query('c') ?? null;
  return cardPage(sourceOf(visit), reader, {
    id: id && /^[0-9a-f]{8}$/.test(id) ? id : null,
    place: visit.req.query('p') ?? null,
  });
}

async function answer(
  visit: Visit,
  page: (reader: Reader) => Child | null | Promise<Child>,
  status = 200,
): Promise<Response> {
  if (tongueOf(visit.req.param('code') ?? '') === null) return visit.notFound();
  const document = await page(readerFor(visit));
  return document === null ? visit.notFound() : html(document, status);
}

/** In the language of the path; in the one that the browser asks for when the path names none. */
function readerFor(visit: Visit): Reader {
  const { mode, clock, db } = visit.get('services');
  const tongue =
    tongueOf(visit.req.path.split('/')[1] ?? '') ?? tongueOf(visit.get('language')) ?? tongues[0];
  return readerOf(
    {
      mode,
      texts: textsFor(db),
      asset: visit.get('frame').asset,
      exitHref: '/weg',
      link: (code, page) => `/${code}/hilfe${page && `/${page}`}`,
      answers: true,
      today: dayOf(clock()),
    },
    tongue,
  );
}

function html(document: Child, status: number): Response {
  return new Response(`<!doctype html>${document}`, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
