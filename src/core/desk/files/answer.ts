import { ReadableStream } from 'node:stream/web';
import type { Visit } from '../../../platform/domain.ts';
import { contentDisposition, storedFile } from '../../../platform/files/index.ts';
import { errorResponse } from '../../../platform/http/error.tsx';

/**
 * A stored file (R31, R52), shown or to be saved: without `how`, pictures are shown and everything else is saved. The header
 * class of its route bounds what it may do where a browser opens it. 404 when its bytes are missing. Nothing is opened for
 * HEAD or a copy that is still good.
 */
export async function fileAnswer(
  visit: Visit,
  sha256: string,
  { type, name }: { readonly type: string; readonly name: string },
  how: 'inline' | 'attachment' = type.startsWith('image/') ? 'inline' : 'attachment',
): Promise<Response> {
  const { config, log } = visit.get('services');
  const stored = await storedFile(config.dataDir, sha256);
  if (!stored) {
    log.error({ event: 'files.missing', sha256 });
    return errorResponse(visit, 404);
  }
  return new Response(ReadableStream.from(stored.chunks()) as unknown as BodyInit, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(stored.size),
      'Content-Disposition': contentDisposition(name, how),
      ETag: `"${sha256}"`,
    },
  });
}
