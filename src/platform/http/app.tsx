import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { Domain, ErrorPages, Guard, Route, Services, VisitEnvironment } from '../domain.ts';
import type { Language } from '../i18n/index.ts';
import { languages } from '../i18n/index.ts';
import type { FrameContext } from '../ui/index.ts';
import { createApi } from './api.ts';
import type { Assets } from './assets.ts';
import { compressPages } from './compress-pages.ts';
import { errorResponse } from './error.tsx';
import { failureStatus } from './failure.ts';
import { refuseForeignForms } from './foreign-forms.ts';
import { addHeaders } from './headers.ts';
import { languageOf } from './language.ts';
import { limitCallers } from './limit.ts';
import { limitBody, refuseLargeBody } from './limit-body.ts';
import { logRequests } from './log-requests.ts';
import { refuseOversizedQueries } from './query.ts';

/** What the site gives every visit; `frame` needs no database, so that error pages have one too. */
export type Site = {
  readonly services: Services;
  readonly domains: readonly Domain[];
  readonly assets: Assets;
  readonly frame: (path: string, language: Language) => FrameContext;
  /** Asked before every route that is not public; without one they are not there. */
  readonly guard?: Guard;
};

/** The whole site as one function from Request to Response. */
export function createApp(site: Site): Hono<VisitEnvironment> {
  const { services } = site;
  const routes = site.domains.flatMap((domain) => domain.routes ?? []);
  const errors = site.domains.flatMap((domain) => domain.errors ?? []);
  const app = new Hono<VisitEnvironment>();
  app.use(logRequests(services.log));
  app.use(async (visit, next) => {
    const language = languageOf(visit.req.path, visit.req.header('Accept-Language'));
    visit.set('services', services);
    visit.set('language', language);
    visit.set('frame', site.frame(visit.req.path, language));
    visit.set('errors', errorsOf(errors, visit.req.path));
    visit.set('person', null);
    visit.set('classes', null);
    await next();
  });
  app.use(addHeaders(services.mode));
  app.use(compress());
  app.use(compressPages);
  app.use(etag({ weak: true }));
  app.use(limitCallers());
  app.use(refuseOversizedQueries);
  app.use(limitBody(routes));
  app.use(refuseForeignForms(routes));
  app.route('/api/v1', createApi(site.domains, services));
  addAssets(app, site.assets);
  addRoutes(app, routes, site.guard ?? ((visit) => errorResponse(visit, 404)));
  app.notFound((visit) => errorResponse(visit, 404));
  app.onError((error, visit) => errorResponse(visit, failureStatus(error, services.log)));
  return app;
}

function errorsOf(errors: readonly ErrorPages[], path: string): ErrorPages | null {
  return errors.find((pages) => pages.covers(path)) ?? null;
}

function addRoutes(app: Hono<VisitEnvironment>, routes: readonly Route[], guard: Guard): void {
  const methods = new Map<string, string[]>();
  for (const route of routes) {
    const path = route.path.replace('/:language/', `/:language{${languages.join('|')}}/`);
    if (route.limit !== undefined) app.on(route.method, path, limitCallers(route.limit));
    app.on(route.method, path, async (visit) => {
      visit.set('classes', { headers: route.headers, cache: route.cache });
      const refusal =
        (route.role === 'public' ? null : await guard(visit, route)) ??
        (route.body === undefined ? null : await refuseLargeBody(visit, route.body));
      return refusal ?? route.handle(visit);
    });
    methods.set(path, [
      ...(methods.get(path) ?? []),
      route.method === 'GET' ? 'GET, HEAD' : route.method,
    ]);
  }
  for (const [path, allowed] of methods)
    app.all(path, (visit) => errorResponse(visit, 405, { Allow: allowed.join(', ') }));
}

function addAssets(app: Hono<VisitEnvironment>, assets: Assets): void {
  app.get('/assets/:file', (visit) => {
    const answer = assets.serve(visit.req.param('file'), visit.req.header('Accept-Encoding') ?? '');
    if (!answer) return errorResponse(visit, 404);
    visit.set('classes', { headers: 'asset', cache: 'immutable' });
    return answer;
  });
}
