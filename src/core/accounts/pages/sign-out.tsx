import type { Visit } from '../../../platform/domain.ts';
import { readSessionCookie, withoutSession } from '../cookie.ts';
import { endSession, readSession } from '../sessions.ts';
import { addressOf } from './addresses.ts';
import { protectedPage } from './protected-page.tsx';
import { SignedOutPage } from './views/signed-out-page.tsx';
import { words } from './words.ts';

/** Ends the session, if there is one still, and lets the browser forget its pages (R22). */
export async function signOut(visit: Visit): Promise<Response> {
  const { db, clock } = visit.get('services');
  const now = clock();
  const token = readSessionCookie(visit);
  const signedIn = token ? await readSession(db, token, now) : null;
  if (signedIn) await endSession(db, signedIn, signedIn.sessionId, now);
  return withoutSession(visit.redirect(addressOf(visit.get('language'), 'signedOut'), 303));
}

export function signedOutPage(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  return protectedPage(
    visit,
    { title: words(language)('signed_out.title'), narrow: true },
    <SignedOutPage language={language} />,
  );
}
