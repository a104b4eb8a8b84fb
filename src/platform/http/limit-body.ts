import type { MiddlewareHandler } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import type { Route, Visit, VisitEnvironment } from '../domain.ts';
import { errorResponse } from './error.tsx';

/** Bound of what a request may carry: no form without files needs more. */
const usualMaximum = 1024 * 1024;

/** Answers 413 to a body of more than a megabyte, except where a route has a limit of its own, which follows its guard. */
export function limitBody(routes: readonly Route[]): MiddlewareHandler<VisitEnvironment> {
  const ownLimits = new TrieRouter<true>();
  for (const { method, path, body } of routes)
    if (body !== undefined) ownLimits.add(method, path, true);
  return async (visit, next) => {
    const hasOwn = ownLimits.match(visit.req.method, visit.req.path)[0].length > 0;
    const refusal = hasOwn ? null : await refuseLargeBody(visit, usualMaximum);
    return refusal ?? next();
  };
}

/** 413 for a body of more than `maximum` bytes, else null. */
export async function refuseLargeBody(visit: Visit, maximum: number): Promise<Response | null> {
  return (await isBodyLarger(visit, maximum)) ? errorResponse(visit, 413) : null;
}

/**
 * Whether the body has more than `maximum` bytes. One that does not say its length is read up to there first.
 * hono's own body-limit answers 500 then: it makes a Request of the light one that @hono/node-server gives.
 */
export async function isBodyLarger(visit: Visit, maximum: number): Promise<boolean> {
  const { raw } = visit.req;
  if (!raw.body || raw.method === 'GET' || raw.method === 'HEAD') return false;
  const declared = raw.headers.get('content-length');
  if (declared !== null && !raw.headers.has('transfer-encoding')) return Number(declared) > maximum;
  const body = await readUpTo(raw.body, maximum);
  if (!body) return true;
  visit.req.raw = new Request(raw.url, { method: raw.method, headers: raw.headers, body });
  return false;
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
