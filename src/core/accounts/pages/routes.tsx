import type { Route, Visit } from '../../../platform/domain.ts';
import { accountPage, choose } from './account-page.tsx';
import { addresses } from './addresses.ts';
import {
  addKey,
  keysPage,
  newKeyOptions,
  newKeyPage,
  removeKey,
  removeKeyPage,
} from './key-pages.tsx';
import {
  acceptInvitation,
  invitationPage,
  recoveryPage,
  useRecoveryLink,
} from './one-time-links.tsx';
import { confirmFallback, ownFallbackPage, showNewFallback } from './own-fallback-pages.tsx';
import { prove, proveOptions, provePage } from './reauthentication-pages.tsx';
import { endAllOthers, endOne, sessionsPage } from './session-pages.tsx';
import {
  fallbackPage,
  signIn,
  signInByFallback,
  signInOptions,
  signInPage,
} from './sign-in-pages.tsx';
import { signedOutPage, signOut } from './sign-out.tsx';

type Handle = (visit: Visit) => Response | Promise<Response>;

/** Before anybody is known. */
function open(method: Route['method'], path: string, handle: Handle): Route {
  return { ...common, method, path: `/:language/${path}`, role: 'public', handle };
}

/** For everybody who is signed in, about herself. */
function own(
  method: Route['method'],
  path: string,
  handle: Handle,
  more: Pick<Route, 'enrolling' | 'reauthentication'> = {},
): Route {
  const audit = method === 'GET' ? 'none' : 'change';
  return {
    ...common,
    method,
    path: `/:language/${path}`,
    role: 'signed_in',
    audit,
    ...more,
    handle,
  };
}

const common = {
  organisation: 'none',
  audit: 'none',
  cache: 'no-store',
  headers: 'protected',
} as const;

const { signIn: at, reauthentication, keys, newKey, sessions, ownFallback } = addresses;

export const accountsRoutes: readonly Route[] = [
  open('GET', at, signInPage),
  open('POST', at, signIn),
  open('POST', `${at}/aufgabe`, signInOptions),
  open('GET', addresses.fallbackSignIn, fallbackPage),
  open('POST', addresses.fallbackSignIn, signInByFallback),
  open('POST', addresses.signOut, signOut),
  open('GET', addresses.signedOut, signedOutPage),
  open('GET', `${addresses.invitation}/:token`, invitationPage),
  open('POST', `${addresses.invitation}/:token`, acceptInvitation),
  open('GET', `${addresses.recovery}/:token`, recoveryPage),
  open('POST', `${addresses.recovery}/:token`, useRecoveryLink),
  own('GET', reauthentication, provePage),
  own('POST', reauthentication, prove),
  own('POST', `${reauthentication}/aufgabe`, proveOptions),
  own('GET', addresses.account, accountPage),
  own('POST', addresses.chosenOrganisation, choose),
  own('GET', keys, keysPage, { enrolling: true }),
  own('GET', newKey, newKeyPage, { enrolling: true }),
  own('POST', newKey, addKey, { enrolling: true }),
  own('POST', `${newKey}/aufgabe`, newKeyOptions, { enrolling: true }),
  own('GET', `${keys}/:handle/entfernung`, removeKeyPage, { reauthentication: true }),
  own('POST', `${keys}/:handle/entfernung`, removeKey, { reauthentication: true }),
  own('GET', sessions, sessionsPage),
  own('POST', `${sessions}/ende`, endAllOthers),
  own('POST', `${sessions}/:id/ende`, endOne),
  own('GET', ownFallback, ownFallbackPage, { reauthentication: true }),
  own('POST', ownFallback, showNewFallback, { reauthentication: true }),
  own('POST', `${ownFallback}/bestaetigung`, confirmFallback, { reauthentication: true }),
];
