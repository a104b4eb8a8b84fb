import type { MiddlewareHandler } from 'hono';
import type { VisitEnvironment } from '../domain.ts';
import { errorResponse } from './error.tsx';

/**
 * Answers 413 to a body of more than `maximum` bytes. One that does not say its length is read up to there first.
 * hono's own body-limit answers 500 then: it makes a Request of the light one that @hono/node-server gives.
 */
export function limitBody(maximum: number): MiddlewareHandler<VisitEnvironment> {
  return async (visit, next) => {
    const { raw } = visit.req;
    if (!raw.body || raw.method === 'GET' || raw.method === 'HEAD') return next();
    const declared = raw.headers.get('content-length');
    if (declared !== null && !raw.headers.has('transfer-encoding'))
      return Number(declared) > maximum ? errorResponse(visit, 413) : next();
    const body = await readUpTo(raw.body, maximum);
    if (!body) return errorResponse(visit, 413);
    visit.req.raw = new Request(raw.url, { method: raw.method, headers: raw.headers, body });
    return next();
  };
}

/** null when there is more. */
async function readUpTo(
  stream: ReadableStream<Uint8Array>,
  maximum: number,
): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.length;
    if (size > maximum) return null;
    chunks.push(value);
  }
}
