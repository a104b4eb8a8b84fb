import { createHmac, randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { VisitEnvironment } from '../domain.ts';
import { errorResponse } from './error.tsx';

/** Bounds what one address may ask of search and pages: far above a reader or a polite crawler. */
const requestsPerWindow = 300;
export const windowSeconds = 10;

/**
 * Answers 429 to an address that asks more than the bound (requests in ten seconds). Addresses are kept in memory only, as
 * keyed hashes under a key that dies with the process. A caller on this machine that names no
 * forwarded address is the operator and is not counted.
 */
export function limitCallers(bound = requestsPerWindow): MiddlewareHandler<VisitEnvironment> {
  const limiter = new RateLimiterMemory({ points: bound, duration: windowSeconds });
  const key = randomBytes(32);
  return async (visit, next) => {
    const address = callerAddress(visit);
    if (address) {
      const hashed = createHmac('sha256', key).update(address).digest('base64url');
      const allowed = await limiter.consume(hashed).then(
        () => true,
        () => false,
      );
      if (!allowed) return errorResponse(visit, 429);
    }
    return next();
  };
}

/** The socket’s address, or the last that a proxy on this machine forwarded; null for this machine itself. */
export function callerAddress(visit: Context<VisitEnvironment>): string | null {
  const incoming = (visit.env as Partial<HttpBindings> | undefined)?.incoming;
  const address = incoming?.socket?.remoteAddress ?? '127.0.0.1';
  if (!/^(127\.|::1$|::ffff:127\.)/.test(address)) return address;
  return visit.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() || null;
}
