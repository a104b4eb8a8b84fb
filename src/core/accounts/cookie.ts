import { generateCookie, getCookie } from 'hono/cookie';
import type { Visit } from '../../platform/domain.ts';

/** `__Host-session`: this host only, https only, no script, no other site's request (R23); ends with the browser. */
const attributes = {
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Strict',
  prefix: 'host',
} as const;

/** The session token that the browser sent; null without one. */
export function readSessionCookie(visit: Visit): string | null {
  return getCookie(visit, 'session', 'host') ?? null;
}

/** Gives the browser the session's token with `answer`. */
export function withSession(answer: Response, token: string): Response {
  answer.headers.append('Set-Cookie', generateCookie('session', token, attributes));
  return answer;
}

/** After sign-out: no cookie, and the browser forgets what it kept of the pages, as far as it obeys (R22). */
export function withoutSession(answer: Response): Response {
  return withoutCookie(answer, '"cache", "storage"');
}

/** Once a session has run out: the same, but unsaved text stays in its tabs for whoever wrote it and signs in again. */
export function withoutLapsedSession(answer: Response): Response {
  return withoutCookie(answer, '"cache"');
}

function withoutCookie(answer: Response, forgotten: string): Response {
  answer.headers.append('Set-Cookie', generateCookie('session', '', { ...attributes, maxAge: 0 }));
  answer.headers.set('Clear-Site-Data', forgotten);
  return answer;
}
