import type { Context } from 'hono';
import type { VisitEnvironment } from '../domain.ts';
import { ErrorPage, type ErrorStatus, errorTitle } from '../ui/index.ts';
import { page } from './page.tsx';
import { apiTitle, problem } from './problem.ts';

const retryAfterSeconds: Partial<Record<ErrorStatus, string>> = { 429: '10', 503: '5' };

/** The answer to a failed request: a page in the visit's language, or problem details below `/api/`. */
export async function errorResponse(
  visit: Context<VisitEnvironment>,
  status: ErrorStatus,
  headers: Record<string, string> = {},
): Promise<Response> {
  visit.set('classes', null);
  const language = visit.get('language');
  const answer = visit.req.path.startsWith('/api/')
    ? problem(status, apiTitle(status))
    : await page(
        visit,
        { status, title: errorTitle(status, language), robots: 'noindex' },
        <ErrorPage status={status} language={language} frame={visit.get('frame')} />,
      );
  const retry = retryAfterSeconds[status];
  if (retry) answer.headers.set('Retry-After', retry);
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}
