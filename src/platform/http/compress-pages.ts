import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { parseAccept } from 'hono/utils/accept';

/** A tenth larger than the best quality, in a thirtieth of its time. */
const quality = 5;
const compress = promisify(brotliCompress);

/**
 * Brotli for the pages of whoever takes it, so that a help page and all it loads fit the first flight of a connection.
 * Other answers, which may be long streams, are left to hono/compress.
 */
export const compressPages: MiddlewareHandler = async (visit, next) => {
  await next();
  const { res, req } = visit;
  const isPage = res.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (!isPage || !res.body || req.method === 'HEAD' || !takesBrotli(req.header('Accept-Encoding')))
    return;
  const page = await compress(await res.arrayBuffer(), {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality },
  });
  visit.res = new Response(new Uint8Array(page), res);
  visit.res.headers.delete('Content-Length');
  visit.res.headers.set('Content-Encoding', 'br');
};

function takesBrotli(acceptEncoding: string | undefined): boolean {
  return parseAccept(acceptEncoding ?? '').some(
    ({ type, q }) => type.toLowerCase() === 'br' && q > 0,
  );
}
