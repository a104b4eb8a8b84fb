import { pageSize, parseSearch, searchQuery } from './address.ts';
import type { SearchRequest } from './search/result.ts';

/** The search from which a reader came to a decision, and the hit's place in it; the first is 1. */
export type Origin = { readonly request: SearchRequest; readonly hit: number };

/** A search with many filters stays below; longer is not ours. */
const maximumLength = 3000;
const maximumHit = 1000;

/** "aus=q%3DMenschenhandel%26hit%3D3": kept in the address, since the site keeps no session. */
export function originQuery({ request, hit }: Origin): string {
  const search = searchQuery({ ...request, offset: 0 });
  return new URLSearchParams({ aus: [search, `hit=${hit}`].filter(Boolean).join('&') }).toString();
}

/** Reads the value of `aus`; null when it is absent or not made by originQuery. */
export function parseOrigin(aus: string | undefined): Origin | null {
  if (!aus || aus.length > maximumLength) return null;
  const query = new URLSearchParams(aus);
  const hit = query.get('hit') ?? '';
  query.delete('hit');
  const { request, dropped } = parseSearch(query);
  if (!/^[1-9][0-9]{0,3}$/.test(hit) || Number(hit) > maximumHit || dropped.length > 0) return null;
  return { request: { ...request, offset: 0 }, hit: Number(hit) };
}

/** The search on the page that shows the hit. */
export function pageWithHit({ request, hit }: Origin): SearchRequest {
  return { ...request, offset: Math.floor((hit - 1) / pageSize) * pageSize };
}
