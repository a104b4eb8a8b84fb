import { ReadableStream } from 'node:stream/web';
import type { Visit } from '../../../platform/domain.ts';
import { contentDisposition, storedFile } from '../../../platform/files/index.ts';
import { errorResponse } from '../../../platform/http/error.tsx';

/**
 * A stored file (R31, R52): pictures are shown, everything else is saved; the header class `file` lets it do nothing where a
 * browser opens it all the same. 404 when its bytes are missing. Nothing is opened for HEAD or a copy that is still good.
 */
export async function fileAnswer(
  visit: Visit,
  sha256: string,
  { type, name }: { readonly type: string; readonly name: string },
): Promise<Response> {
  const { config, log } = visit.get('services');
  const stored = await storedFile(config.dataDir, sha256);
  if (!stored) {
    log.error({ event: 'files.missing', sha256 });
    return errorResponse(visit, 404);
  }
  const isImage = type.startsWith('image/');
  return new Response(ReadableStream.from(stored.chunks()) as unknown as BodyInit, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(stored.size),
      'Content-Disposition': contentDisposition(name, isImage ? 'inline' : 'attachment'),
      ETag: `"${sha256}"`,
    },
  });
}
