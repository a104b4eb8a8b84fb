import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { endAllOtherSessions, endSession, listSessions } from '../sessions.ts';
import { addressOf } from './addresses.ts';
import { accountCrumb } from './key-pages.tsx';
import { protectedPage } from './protected-page.tsx';
import { SessionsPage } from './views/sessions-page.tsx';
import { doneOf, signedInOf, uuidOf } from './visit.ts';
import { words } from './words.ts';

export async function sessionsPage(visit: Visit): Promise<Response> {
  const { db, clock } = visit.get('services');
  const language = visit.get('language');
  const title = words(language)('sessions.title');
  const sessions = await listSessions(db, signedInOf(visit), clock());
  return protectedPage(
    visit,
    { title, crumbs: [accountCrumb(visit), { label: title, href: null }] },
    <SessionsPage
      language={language}
      sessions={sessions}
      isDone={doneOf(visit, ['beendet']) !== null}
    />,
  );
}

/** Ends one session: wherever it was open, the next click leads to the sign-in. */
export async function endOne(visit: Visit): Promise<Response> {
  const { db, clock } = visit.get('services');
  const id = uuidOf(visit);
  if (!id || !(await endSession(db, signedInOf(visit), id, clock())))
    return errorResponse(visit, 404);
  return done(visit);
}

export async function endAllOthers(visit: Visit): Promise<Response> {
  const { db, clock } = visit.get('services');
  await endAllOtherSessions(db, signedInOf(visit), clock());
  return done(visit);
}

function done(visit: Visit): Response {
  return visit.redirect(addressOf(visit.get('language'), 'sessions', '?getan=beendet'), 303);
}
