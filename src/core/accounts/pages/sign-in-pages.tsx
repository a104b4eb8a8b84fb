import { BusyError } from '../../../platform/crypto/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { empty, formTitle, type Invalid, wrongTitle } from '../../../platform/ui/index.ts';
import { withSession } from '../cookie.ts';
import { returnPath } from '../paths.ts';
import type { SignInOutcome } from '../sign-in/outcome.ts';
import { proofOptions } from '../sign-in/reauthentication.ts';
import { isAtPublicOrigin, relyingParty } from '../sign-in/relying-party.ts';
import { signInWithFallback, signInWithPasskey, type TypedFallback } from '../sign-in/sign-in.ts';
import { addressOf } from './addresses.ts';
import { passkeyScript } from './assets.ts';
import { parseFallbackForm, refusedFallback } from './fallback-form.ts';
import { keepForm, type Onwards, onwardsOf } from './kept-form.ts';
import { sendAgain } from './kept-form-pages.tsx';
import { protectedPage } from './protected-page.tsx';
import { FallbackPage } from './views/fallback-page.tsx';
import { SignInPage } from './views/sign-in-page.tsx';
import { WrongHostPage } from './views/wrong-host-page.tsx';
import { circumstancesOf, readForm } from './visit.ts';
import { words } from './words.ts';

/** The way in: one button for a passkey; no name is typed, so that there is nothing to try out. */
export function signInPage(visit: Visit): Promise<Response> {
  return showSignIn(visit, wanted(visit), null, 200);
}

/**
 * The same in place of what a form was sent to, which is kept; null when that cannot be done. Only for what a browser
 * opens as a page and says so (Fetch Metadata): a script would not find what it asked for.
 */
export async function signInFirst(visit: Visit): Promise<Response | null> {
  if (visit.req.header('Sec-Fetch-Dest') !== 'document' || !isAtPublicOrigin(visit)) return null;
  const isProof = visit.req.path.startsWith(addressOf(visit.get('language'), 'signIn', '/'));
  const kept = isProof ? onwardsOf(await readForm(visit)).kept : await keepForm(visit);
  if (!kept) return null;
  visit.set('classes', { headers: 'protected', cache: 'no-store' });
  return showSignIn(visit, { back: kept.path, kept }, null, 403);
}

/** What the script asks before it opens the browser's dialogue. */
export async function signInOptions(visit: Visit): Promise<Response> {
  const { db, clock } = visit.get('services');
  const site = relyingParty(visit);
  if (!site || !isAtPublicOrigin(visit)) return errorResponse(visit, 403);
  return visit.json(await proofOptions(db, site, null, clock()));
}

export async function signIn(visit: Visit): Promise<Response> {
  const say = words(visit.get('language'));
  const sent = await readForm(visit);
  const onwards = onwardsOf(sent);
  const site = relyingParty(visit);
  if (!site || !isAtPublicOrigin(visit) || sent('wechsel'))
    return showSignIn(visit, onwards, null, 200);
  if (!sent('credential')) return showSignIn(visit, onwards, say('sign_in.empty'), 400);
  const { db } = visit.get('services');
  const outcome = await signInWithPasskey(db, site, sent('credential'), circumstancesOf(visit));
  return answerTo(visit, outcome, onwards, (message, status) =>
    showSignIn(visit, onwards, message ?? say('sign_in.refused'), status),
  );
}

export function fallbackPage(visit: Visit): Promise<Response> {
  return showFallback(visit, empty, wanted(visit), 200);
}

export async function signInByFallback(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const sent = await readForm(visit);
  const onwards = onwardsOf(sent);
  if (sent('wechsel')) return showFallback(visit, empty, onwards, 200);
  const form = parseFallbackForm(sent, language);
  if (form.state === 'invalid') return showFallback(visit, form, onwards, 400);
  const { db } = visit.get('services');
  const outcome = await orBusy(() => signInWithFallback(db, form.value, circumstancesOf(visit)));
  return answerTo(visit, outcome, onwards, (message, status) =>
    showFallback(visit, refusedFallback(form.value.email, message, language), onwards, status),
  );
}

/** null: too many passphrases are being checked. */
export async function orBusy(
  work: () => Promise<SignInOutcome>,
): Promise<SignInOutcome | { readonly state: 'busy' }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BusyError) return { state: 'busy' };
    throw error;
  }
}

/**
 * On to what somebody wanted, or the form again: `show` gets what to say (null: that it was refused) and the status.
 * To a page by 303, so that Back leads to no form that was sent.
 */
export async function answerTo(
  visit: Visit,
  outcome: SignInOutcome | { readonly state: 'busy' },
  { back, kept }: Onwards,
  show: (message: string | null, status: number) => Promise<Response>,
): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  switch (outcome.state) {
    case 'signed_in': {
      const answer = kept
        ? await sendAgain(visit, kept, outcome.token)
        : visit.redirect(back ?? addressOf(language, 'account'), 303);
      return withSession(answer, outcome.token);
    }
    case 'refused':
      return show(null, 400);
    case 'busy':
      return show(say('sign_in.busy'), 503);
    case 'wait': {
      const now = visit.get('services').clock();
      const seconds = Math.max(1, Math.ceil(outcome.until.since(now).total('seconds')));
      const answer = await show(say('sign_in.wait', { seconds }), 429);
      answer.headers.set('Retry-After', String(seconds));
      return answer;
    }
  }
}

/** What a link here names. */
function wanted(visit: Visit): Onwards {
  return { back: returnPath(visit.req.query('zu')), kept: null };
}

function showSignIn(
  visit: Visit,
  onwards: Onwards,
  error: string | null,
  status: number,
): Promise<Response> {
  if (!isAtPublicOrigin(visit)) return wrongHost(visit);
  const language = visit.get('language');
  const say = words(language);
  const title = error ? wrongTitle(say('sign_in.title'), language) : say('sign_in.title');
  return protectedPage(
    visit,
    { title, status, scripts: [passkeyScript], narrow: true },
    <SignInPage
      language={language}
      onwards={onwards}
      isLost={visit.req.query('verloren') === '1'}
      error={error}
    />,
  );
}

function showFallback(
  visit: Visit,
  form: typeof empty | Invalid<TypedFallback>,
  onwards: Onwards,
  status: number,
): Promise<Response> {
  if (!isAtPublicOrigin(visit)) return wrongHost(visit);
  const language = visit.get('language');
  const title = formTitle(form, words(language)('fallback.title'), language);
  return protectedPage(
    visit,
    { title, status, narrow: true },
    <FallbackPage language={language} form={form} onwards={onwards} />,
  );
}

/** To a form 421 (RFC 9110, 15.5.20): it came to a host that it is not for. */
function wrongHost(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const origin = relyingParty(visit)?.origin;
  const href = origin ? `${origin}${addressOf(language, 'signIn')}` : null;
  return protectedPage(
    visit,
    {
      title: words(language)('host.title'),
      status: visit.req.method === 'POST' ? 421 : 200,
      narrow: true,
    },
    <WrongHostPage language={language} href={href} />,
  );
}
