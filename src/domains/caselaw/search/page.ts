import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Hit, SearchRequest, SearchResult } from './result.ts';
import { mostHits, searchAfter } from './search.ts';
import type { After } from './tier.ts';

type Page = { readonly result: SearchResult; readonly next: string | null };

/**
 * One page of a search for programs. `cursor` is `next` of the page before; the answer is null when it is altered or
 * belongs to another search. Sorted by date or citations a cursor is the last hit itself, so that decisions which
 * come in between shift nothing and all can be read; by relevance it is a place, up to the 10,000th.
 */
export async function searchPage(
  db: Kysely<unknown>,
  request: SearchRequest,
  cursor: string | null,
): Promise<Page | null> {
  const state = cursor === null ? { offset: 0, after: null } : readCursor(cursor, request);
  if (!state) return null;
  const result = await searchAfter(db, { ...request, offset: state.offset }, state.after);
  const read = state.offset + result.hits.length;
  const last = result.hits.at(-1);
  const isEnd =
    result.hits.length < request.limit ||
    !last ||
    (result.total.exact && read >= result.total.value);
  if (isEnd || (request.sort === 'relevance' && read + request.limit > mostHits))
    return { result, next: null };
  return { result, next: writeCursor({ offset: read, after: afterOf(request, last) }, request) };
}

type State = { readonly offset: number; readonly after: After | null };

function afterOf({ sort }: SearchRequest, { id, date, citedByCount }: Hit): After | null {
  return sort === 'relevance' ? null : { id, date, cited: citedByCount };
}

function writeCursor({ offset, after }: State, request: SearchRequest): string {
  const text = after ? [offset, after.id, after.date, after.cited].join('_') : String(offset);
  return `${Buffer.from(text).toString('base64url')}.${checkOf(text, request)}`;
}

/** A longer one is none of ours. */
const longestCursor = 200;

function readCursor(cursor: string, request: SearchRequest): State | null {
  if (cursor.length > longestCursor) return null;
  const [coded = ''] = cursor.split('.');
  const text = Buffer.from(coded, 'base64url').toString('utf8');
  if (cursor !== `${Buffer.from(text).toString('base64url')}.${checkOf(text, request)}`)
    return null;
  const [, offset, id, date, cited] = shape.exec(text) ?? [];
  if (offset === undefined || (id === undefined) !== (request.sort === 'relevance')) return null;
  const after = id && date ? { id, date, cited: Number(cited) } : null;
  return Number(offset) <= mostHits || after ? { offset: Number(offset), after } : null;
}

const shape = /^(\d{1,9})(?:_([0-9a-f-]{36})_(\d{4}-\d{2}-\d{2})_(\d{1,9}))?$/;

/** Ties a cursor to its search, so that a foreign or altered one is told; nothing secret hangs on it. */
function checkOf(content: string, { text, filters, sort }: SearchRequest): string {
  const search = JSON.stringify([content, text, Object.entries(filters).sort(), sort]);
  return createHash('sha256').update(search).digest('base64url').slice(0, 16);
}
