import type { Guard, Route, SignedIn, Visit } from '../../platform/domain.ts';
import { errorResponse } from '../../platform/http/error.tsx';
import { audit } from './audit/append.ts';
import { readSessionCookie, withoutLapsedSession } from './cookie.ts';
import { isTooLarge } from './pages/kept-form.ts';
import { madeForAnother } from './pages/other-organisation.tsx';
import { proveFirst } from './pages/reauthentication-pages.tsx';
import { signInFirst } from './pages/sign-in-pages.tsx';
import { pathOf } from './paths.ts';
import { perMinute } from './per-minute.ts';
import { hasRole } from './role.ts';
import { isReauthenticated, readSession } from './sessions.ts';

/** Bounds what strangers without a session can write into the audit, which keeps everything: 90 MB a day at most. */
const strangerMayBeNoted = perMinute(300);

/**
 * Who may pass to a route that is not public: whoever has a living session, one of the route's roles, and has proved
 * who she is just now where the route asks for it. Every refusal and every read that the route declares is audited.
 */
export const guard: Guard = async (visit, route) => {
  const { db, clock } = visit.get('services');
  const now = clock();
  const token = readSessionCookie(visit);
  const session = token ? await readSession(db, token, now) : null;
  if (!session) {
    if (strangerMayBeNoted(now)) await note(visit, route, null, 'refused');
    return toSignIn(visit, route, token !== null);
  }
  const signedIn: SignedIn = { ...session, scope: route.organisation === 'any' ? 'any' : 'own' };
  visit.set('person', signedIn);
  if (signedIn.mode === 'enrolling' && !route.enrolling)
    return visit.redirect(pathOf(visit.get('language'), 'keys'), 303);
  if (route.role !== 'signed_in' && !hasRole(signedIn, ...rolesOf(route))) {
    await note(visit, route, signedIn, 'refused');
    const meant = route.method === 'POST' && !(await isTooLarge(visit));
    return (meant && (await madeForAnother(visit))) || errorResponse(visit, 403);
  }
  if (route.reauthentication && !isReauthenticated(signedIn, now)) {
    const first = route.method === 'POST' ? await proveFirst(visit) : null;
    return first ?? visit.redirect(withReturn(visit, route, 'reauthentication'), 303);
  }
  if (route.audit === 'read') await note(visit, route, signedIn, 'done');
  return null;
};

function rolesOf(route: Route) {
  return Array.isArray(route.role) ? route.role : [];
}

/** A cookie whose session is over goes at once. The forms by which keys are registered are of no use to another session. */
async function toSignIn(visit: Visit, route: Route, hadToken: boolean): Promise<Response> {
  const first = route.method === 'POST' && !route.enrolling ? await signInFirst(visit) : null;
  const answer = first ?? visit.redirect(withReturn(visit, route, 'signIn'), 303);
  return hadToken ? withoutLapsedSession(answer) : answer;
}

/** A redirect loses what a form sent, and says so there; the start of its pages is the way back. */
function withReturn(visit: Visit, route: Route, to: 'signIn' | 'reauthentication'): string {
  const address = pathOf(visit.get('language'), to);
  const { path } = visit.req;
  if (route.method === 'GET') return `${address}?zu=${encodeURIComponent(path)}`;
  const back = path.split('/').slice(0, 3).join('/');
  return `${address}?zu=${encodeURIComponent(back)}&verloren=1`;
}

async function note(
  visit: Visit,
  route: Route,
  signedIn: SignedIn | null,
  result: 'done' | 'refused',
): Promise<void> {
  await audit(visit.get('services').db, {
    personId: signedIn?.personId ?? null,
    organisationId: signedIn?.organisationId ?? null,
    action: 'page',
    verb: route.method === 'GET' ? 'read' : 'change',
    object: { kind: 'route', id: placeOf(visit, route) },
    result,
  });
}

/** The route's pattern with the id it was called for, if it is one: never a word that somebody typed. */
function placeOf(visit: Visit, route: Route): string {
  const id = visit.req.param('id') ?? '';
  const pattern = route.path.replace('/:language/', '/').replace(/\{[^}]*\}/g, '');
  return /^[0-9a-f-]{36}$/.test(id) ? pattern.replace(':id', id) : pattern;
}
