import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { VisitEnvironment } from '../domain.ts';
import type { Log } from '../log/index.ts';

/** One line per request: method, the route's pattern, status, milliseconds. Never the address, its query, or who called. */
export function logRequests(log: Log): MiddlewareHandler<VisitEnvironment> {
  return async (visit, next) => {
    const start = performance.now();
    await next();
    log.info(
      {
        method: visit.req.method,
        route: routePath(visit, -1),
        status: visit.res.status,
        milliseconds: Math.round(performance.now() - start),
      },
      'request',
    );
  };
}
