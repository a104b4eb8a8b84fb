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
