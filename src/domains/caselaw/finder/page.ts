import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SearchRequest, SearchResult } from '../search/result.ts';
import { search } from './search.ts';

/** Deep pages are for readers of the files and the sitemap; an offset costs as much as all before it. */
const lastOffset = 10_000;

/**
 * One page of a search for programs. `cursor` is `next` of the page before; null: another's, an altered one, or one
 * of another search.
 */
export async function searchPage(
  db: Kysely<unknown>,
  request: SearchRequest,
  cursor: string | null,
): Promise<{ result: SearchResult; next: string | null } | null> {
  const offset = cursor === null ? 0 : offsetOf(cursor, request);
  if (offset === null) return null;
  const result = await search(db, { ...request, offset });
  const after = offset + result.hits.length;
  const more =
    result.hits.length === request.limit && (after < result.total.value || !result.total.exact);
  return { result, next: more && after <= lastOffset ? cursorOf(after, request) : null };
}

function cursorOf(offset: number, request: SearchRequest): string {
  return `${offset.toString(36)}.${checkOf(offset, request)}`;
}

function offsetOf(cursor: string, request: SearchRequest): number | null {
  const [text = ''] = cursor.split('.');
  const offset = /^[0-9a-z]{1,6}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN;
  return cursor === cursorOf(offset, request) && offset <= lastOffset ? offset : null;
}

/** Ties a cursor to its search; nothing secret hangs on it. */
function checkOf(offset: number, { text, filters, sort, limit }: SearchRequest): string {
  const parts = JSON.stringify([offset, text, filters, sort, limit]);
  return createHash('sha256').update(parts).digest('base64url').slice(0, 16);
}
