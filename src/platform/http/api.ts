import { OpenAPIHono, type RouteConfig, type RouteHandler } from '@hono/zod-openapi';
import type { Domain, Services, VisitEnvironment } from '../domain.ts';
import { failureStatus } from './failure.ts';
import { apiTitle, type ProblemItem, problem } from './problem.ts';

export { createRoute, z } from '@hono/zod-openapi';

/** The interface is public only: nothing in it asks who calls. */
type Access = {
  readonly role: 'public';
  readonly organisation: 'none';
  readonly audit: 'none';
};

/** One operation of `/api/v1` and who may call it. */
export type ApiRoute = Access & {
  readonly route: RouteConfig;
  readonly register: (api: OpenAPIHono<VisitEnvironment>) => void;
};

/**
 * Joins an OpenAPI description (path without `/api/v1`) to its handler. Input is validated
 * before the handler runs; a value that does not fit answers 400 with problem details.
 */
export function apiRoute<Description extends RouteConfig>(
  access: Access,
  route: Description,
  handle: (
    visit: Parameters<RouteHandler<Description, VisitEnvironment>>[0],
  ) => Response | Promise<Response>,
): ApiRoute {
  const handler = handle as unknown as RouteHandler<Description, VisitEnvironment>;
  return { ...access, route, register: (api) => void api.openapi(route, handler) };
}

/** All domains' operations with `/openapi.json` (OpenAPI 3.1). */
export function createApi(
  domains: readonly Domain[],
  services: Services,
): OpenAPIHono<VisitEnvironment> {
  const api = new OpenAPIHono<VisitEnvironment>({
    defaultHook: (result) => {
      if (!result.success)
        return problem(
          400,
          'The request has values that do not fit.',
          itemsOf(result.target, result.error.issues),
        );
      return undefined;
    },
  });
  api.use(async (visit, next) => {
    visit.set('classes', { headers: 'api', cache: 'page' });
    await next();
  });
  const routes = domains.flatMap((domain) => domain.api ?? []);
  for (const route of routes) route.register(api);
  api.get('/openapi.json', (visit) =>
    visit.json(openApiDocument(domains, services.config.publicOrigin)),
  );
  for (const path of new Set([
    ...routes.map((route) => honoPath(route.route.path)),
    '/openapi.json',
  ]))
    api.all(path, (visit) => {
      const refusal = problem(405, 'This address answers GET and HEAD only.');
      refusal.headers.set('Allow', 'GET, HEAD');
      visit.set('classes', null);
      return refusal;
    });
  api.notFound(() => problem(404, 'There is nothing at this address.'));
  api.onError((error) => {
    const status = failureStatus(error, services.log);
    const answer = problem(status, apiTitle(status));
    if (status === 503) answer.headers.set('Retry-After', '5');
    return answer;
  });
  return api;
}

/** The OpenAPI 3.1 description of everything below `/api/v1`. */
export function openApiDocument(
  domains: readonly Domain[],
  origin: string | null,
): OpenApiDocument {
  const api = new OpenAPIHono<VisitEnvironment>();
  for (const domain of domains) for (const route of domain.api ?? []) route.register(api);
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Schnittstelle', version: '1' },
    servers: [{ url: `${origin ?? ''}/api/v1` }],
  });
}

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

function honoPath(path: string): string {
  return path.replaceAll(/\{([^}]+)\}/g, ':$1');
}

type Issue = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
};

function itemsOf(target: string, issues: readonly unknown[]): ProblemItem[] {
  const place =
    target === 'param'
      ? 'path'
      : target === 'json' || target === 'form'
        ? 'body'
        : (target as 'query');
  return (issues as Issue[]).flatMap((issue) =>
    issue.keys
      ? issue.keys.map(
          (name) => ({ in: place, name, message: 'This parameter is not known.' }) as const,
        )
      : [{ in: place, name: issue.path.map(String).join('.'), message: issue.message } as const],
  );
}
