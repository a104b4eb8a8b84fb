import type { MiddlewareHandler } from 'hono';
import type { VisitEnvironment } from '../domain.ts';
import { errorResponse } from './error.tsx';

/** Bounds the work of splitting an address (R36); a search with every filter chosen stays below. */
const maximumParameters = 200;

/** Answers 400 to an address with more parameters than any page of ours makes, or with broken percent-encoding. */
export const refuseOversizedQueries: MiddlewareHandler<VisitEnvironment> = async (visit, next) => {
  const query = visit.req.url.split('?')[1] ?? '';
  if (query.split('&').length > maximumParameters || !decodes(visit.req.url))
    return errorResponse(visit, 400);
  return next();
};

function decodes(address: string): boolean {
  try {
    decodeURIComponent(address.replaceAll('+', ' '));
    return true;
  } catch {
    return false;
  }
}
