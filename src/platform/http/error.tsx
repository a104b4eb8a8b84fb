import type { Visit } from '../domain.ts';
import { ErrorPage, type ErrorStatus, errorTitle } from '../ui/index.ts';
import { page } from './page.tsx';
import { apiTitle, problem } from './problem.ts';

const retryAfterSeconds: Partial<Record<ErrorStatus, string>> = { 429: '10', 503: '5' };

/** The answer to a failed request: a page of the domain or of the site, or problem details below `/api/`. */
export async function errorResponse(
  visit: Visit,
  status: ErrorStatus,
  headers: Record<string, string> = {},
): Promise<Response> {
  visit.set('classes', null);
  const answer = await errorAnswer(visit, status);
  const retry = retryAfterSeconds[status];
  if (retry) answer.headers.set('Retry-After', retry);
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

function errorAnswer(visit: Visit, status: ErrorStatus): Response | Promise<Response> {
  if (visit.req.path.startsWith('/api/')) return problem(status, apiTitle(status));
  const own = visit.get('errors');
  if (own) return own.page(visit, status);
  const language = visit.get('language');
  const isSignedIn = Boolean(visit.get('person'));
  return page(
    visit,
    { status, title: errorTitle(status, language, isSignedIn), robots: 'noindex' },
    <ErrorPage
      status={status}
      language={language}
      frame={visit.get('frame')}
      isSignedIn={isSignedIn}
    />,
  );
}
