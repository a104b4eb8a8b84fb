import type { ErrorStatus } from '../ui/index.ts';

const titles: Record<ErrorStatus, string> = {
  400: 'The request could not be read.',
  403: 'The request was refused.',
  404: 'There is nothing at this address.',
  405: 'This address does not answer this method.',
  413: 'The request is too large.',
  429: 'Too many requests. Please wait a few seconds.',
  500: 'Something went wrong here.',
  503: 'The database is away. Please try again in a few seconds.',
};

/** What the API says of a status that has no message of its own. */
export function apiTitle(status: ErrorStatus): string {
  return titles[status];
}

/** A wrong value in a request to the API. */
export type ProblemItem = {
  readonly in: 'query' | 'path' | 'header' | 'body';
  readonly name: string;
  readonly message: string;
};

/** An error of the API as RFC 9457 problem details; `errors` names each wrong value. */
export function problem(
  status: number,
  title: string,
  errors: readonly ProblemItem[] = [],
): Response {
  const body = { type: 'about:blank', title, status, ...(errors.length ? { errors } : {}) };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}
