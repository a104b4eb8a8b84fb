import { signedInOf, uuidOf } from '../../../core/accounts/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { atOwn } from './desk-place.ts';
import { readOriginal } from './original-files.ts';
import { hasOriginal } from './originals.ts';

/** The encrypted file as it lies there; only the holder of the office's key can read it. */
export async function downloadOriginal(visit: Visit): Promise<Response> {
  const id = uuidOf(visit);
  if (!id || signedInOf(visit).organisationKind !== 'office') return errorResponse(visit, 404);
  const isKept = await atOwn(visit, (trx) => hasOriginal(trx, id));
  const { dataDir } = visit.get('services').config;
  const bytes = isKept ? await readOriginal(dataDir, id) : null;
  if (!bytes) return errorResponse(visit, 404);
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': contentDisposition(`original-${id}.age`),
    },
  });
}
