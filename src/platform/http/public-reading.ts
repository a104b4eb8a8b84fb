import type { Route } from '../domain.ts';

/** What everybody may read: pages and files, which are asked for again each time. A route adds path, headers and handler. */
export const publicReading = {
  method: 'GET',
  role: 'public',
  organisation: 'none',
  audit: 'none',
  cache: 'page',
} as const satisfies Partial<Route>;
