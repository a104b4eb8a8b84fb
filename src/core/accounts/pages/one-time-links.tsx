import type { SignedIn, Visit } from '../../../platform/domain.ts';
import { readSessionCookie, withSession } from '../cookie.ts';
import { readInvitation, tookInvitation, useInvitation } from '../invitations.ts';
import { readRecovery, useRecovery } from '../recoveries.ts';
import { readSession, startSession } from '../sessions.ts';
import { isAtPublicOrigin } from '../sign-in/relying-party.ts';
import { addressOf } from './addresses.ts';
import { protectedPage } from './protected-page.tsx';
import { signInPage } from './sign-in-pages.tsx';
import { LinkPage, type LinkState, linkTitle } from './views/link-page.tsx';
import { momentOf } from './visit.ts';
import { words } from './words.ts';

/**
 * Opening an invitation changes nothing, because programs that check mail open links too: a button takes it. Whoever has
 * taken it and is signed in goes on to where it led.
 */
export async function invitationPage(visit: Visit): Promise<Response> {
  const { db, clock } = visit.get('services');
  const found = await readInvitation(db, tokenOf(visit), clock());
  if (found) return show(visit, 'invitation', 'open');
  return againOr(visit, await signedInBy(visit), 'unusable');
}

export async function acceptInvitation(visit: Visit): Promise<Response> {
  if (!isAtPublicOrigin(visit)) return signInPage(visit);
  const { db, clock } = visit.get('services');
  const signedIn = await signedInBy(visit);
  const used = await useInvitation(db, tokenOf(visit), signedIn?.personId ?? null, clock());
  if (!used.used) return againOr(visit, signedIn, used.refusal);
  return signedIn ? goOn(visit, signedIn) : enrol(visit, used);
}

async function signedInBy(visit: Visit): Promise<SignedIn | null> {
  const { db, clock } = visit.get('services');
  const cookie = readSessionCookie(visit);
  return cookie ? readSession(db, cookie, clock()) : null;
}

/** A link that its person opens or presses once more leads her on; to everybody else the page says why it cannot be used. */
async function againOr(
  visit: Visit,
  signedIn: SignedIn | null,
  refusal: LinkState,
): Promise<Response> {
  const { db } = visit.get('services');
  const isAgain =
    refusal === 'unusable' &&
    isAtPublicOrigin(visit) &&
    signedIn !== null &&
    (await tookInvitation(db, tokenOf(visit), signedIn.personId));
  return isAgain ? goOn(visit, signedIn) : show(visit, 'invitation', refusal);
}

/** Whoever has yet to register a key can do nothing else. */
function goOn(visit: Visit, { mode }: SignedIn): Response {
  const next = mode === 'enrolling' ? 'newKey' : 'account';
  return visit.redirect(addressOf(visit.get('language'), next), 303);
}

export async function recoveryPage(visit: Visit): Promise<Response> {
  const { db, clock } = visit.get('services');
  const found = await readRecovery(db, tokenOf(visit), clock());
  return show(visit, 'recovery', found ? 'open' : 'unusable');
}

export async function useRecoveryLink(visit: Visit): Promise<Response> {
  if (!isAtPublicOrigin(visit)) return signInPage(visit);
  const { db } = visit.get('services');
  const used = await useRecovery(db, tokenOf(visit), momentOf(visit));
  return used ? enrol(visit, used) : show(visit, 'recovery', 'unusable');
}

/** A session in which nothing is possible but registering a passkey. */
async function enrol(
  visit: Visit,
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string },
): Promise<Response> {
  const { db, clock } = visit.get('services');
  const now = clock();
  const started = await startSession(db, { personId, organisationId, mode: 'enrolling', now });
  if (!started) return show(visit, 'invitation', 'unusable');
  return withSession(
    visit.redirect(addressOf(visit.get('language'), 'newKey'), 303),
    started.token,
  );
}

function tokenOf(visit: Visit): string {
  return visit.req.param('token') ?? '';
}

const statuses: Record<LinkState, number> = {
  open: 200,
  unusable: 410,
  known: 409,
  other_person: 409,
};

function show(visit: Visit, kind: 'invitation' | 'recovery', state: LinkState): Promise<Response> {
  if (!isAtPublicOrigin(visit)) return signInPage(visit);
  const language = visit.get('language');
  const title = words(language)(linkTitle(kind, state));
  return protectedPage(
    visit,
    { title, status: statuses[state], narrow: true },
    <LinkPage language={language} kind={kind} state={state} />,
  );
}
