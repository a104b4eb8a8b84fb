import { BusyError, totpAddress } from '../../../platform/crypto/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { empty, type FieldInput, fieldInput, wrongTitle } from '../../../platform/ui/index.ts';
import { audit } from '../audit/append.ts';
import { withSession } from '../cookie.ts';
import {
  fallbackState,
  preparedSecret,
  prepareFallback,
  setFallback,
} from '../sign-in/fallback.ts';
import { addressOf } from './addresses.ts';
import { accountCrumb } from './key-pages.tsx';
import { protectedPage } from './protected-page.tsx';
import { OwnFallbackPage, type Prepared } from './views/own-fallback-page.tsx';
import { circumstancesOf, doneOf, momentOf, readForm, signedInOf } from './visit.ts';
import { words } from './words.ts';

type Code = { readonly code: string };

export function ownFallbackPage(visit: Visit): Promise<Response> {
  return show(visit, null, fieldInput<Code>(empty, 'code'), 200);
}

/** New words and a new secret, shown once; nothing changes before the code is right. */
export async function showNewFallback(visit: Visit): Promise<Response> {
  const { secrets, now } = circumstancesOf(visit);
  const signedIn = signedInOf(visit);
  const { db } = visit.get('services');
  if ((await fallbackState(db, signedIn)) === 'not_allowed') {
    const { personId, organisationId } = signedIn;
    const attempt = { action: 'fallback', verb: 'create', result: 'refused' } as const;
    await audit(db, { personId, organisationId, ...attempt });
    return errorResponse(visit, 403);
  }
  try {
    const { passphrase, totpSecret, prepared } = await prepareFallback(
      secrets.sealing,
      signedIn,
      now,
    );
    const shown = preparedOf(visit, passphrase, totpSecret, prepared);
    return show(visit, shown, fieldInput<Code>(empty, 'code'), 200);
  } catch (error) {
    if (error instanceof BusyError) return errorResponse(visit, 503);
    throw error;
  }
}

export async function confirmFallback(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const { secrets, now } = circumstancesOf(visit);
  const signedIn = signedInOf(visit);
  const sent = await readForm(visit);
  const typed = { prepared: sent('prepared'), code: sent('code') };
  const { db } = visit.get('services');
  const set = await setFallback(db, secrets.sealing, signedIn, typed, momentOf(visit));
  if (set)
    return withSession(
      visit.redirect(addressOf(language, 'ownFallback', '?getan=eingerichtet'), 303),
      set.token,
    );
  const secret = preparedSecret(secrets.sealing, signedIn, typed.prepared, now);
  if (!secret) return show(visit, null, fieldInput<Code>(empty, 'code'), 400, true);
  const errors = [{ field: 'code', message: words(language)('set.wrong') }] as const;
  const field = fieldInput<Code>({ state: 'invalid', typed: { code: typed.code }, errors }, 'code');
  return show(visit, preparedOf(visit, null, secret, typed.prepared), field, 400);
}

function preparedOf(
  visit: Visit,
  passphrase: string | null,
  secret: string,
  prepared: string,
): Prepared {
  const { site } = visit.get('frame');
  return {
    passphrase,
    secret,
    prepared,
    address: totpAddress(secret, signedInOf(visit).name, site.name),
  };
}

async function show(
  visit: Visit,
  prepared: Prepared | null,
  field: FieldInput,
  status: number,
  isExpired = false,
): Promise<Response> {
  const language = visit.get('language');
  const title = words(language)('set.title');
  return protectedPage(
    visit,
    {
      title: status === 400 ? wrongTitle(title, language) : title,
      crumbs: [accountCrumb(visit), { label: title, href: null }],
      status,
      narrow: true,
    },
    <OwnFallbackPage
      language={language}
      state={await fallbackState(visit.get('services').db, signedInOf(visit))}
      prepared={prepared}
      field={field}
      isExpired={isExpired}
      isDone={doneOf(visit, ['eingerichtet']) !== null}
    />,
  );
}
