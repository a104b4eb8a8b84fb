import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import {
  type Empty,
  empty,
  fieldInput,
  formTitle,
  type Invalid,
  wrongTitle,
} from '../../../platform/ui/index.ts';
import { withSession } from '../cookie.ts';
import { parseName } from '../person.ts';
import { isReauthenticated } from '../sessions.ts';
import { listPasskeys, removePasskey } from '../sign-in/passkeys.ts';
import { registerPasskey, registrationOptions } from '../sign-in/registration.ts';
import { relyingParty } from '../sign-in/relying-party.ts';
import { addressOf } from './addresses.ts';
import { passkeyScript } from './assets.ts';
import { protectedPage } from './protected-page.tsx';
import { KeysPage } from './views/keys-page.tsx';
import { type KeyName, NewKeyPage, newKeyTitle } from './views/new-key-page.tsx';
import { RemoveKeyPage } from './views/remove-key-page.tsx';
import { doneOf, momentOf, readForm, signedInOf } from './visit.ts';
import { words } from './words.ts';

/** Who has yet to register a key goes straight there. */
export async function keysPage(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const signedIn = signedInOf(visit);
  if (signedIn.mode === 'enrolling') return visit.redirect(addressOf(language, 'newKey'), 303);
  const keys = await listPasskeys(visit.get('services').db, signedIn);
  const title = words(language)('keys.title');
  return protectedPage(
    visit,
    { title, crumbs: [accountCrumb(visit), { label: title, href: null }] },
    <KeysPage language={language} keys={keys} done={doneOf(visit, ['angelegt', 'entfernt'])} />,
  );
}

export async function newKeyPage(visit: Visit): Promise<Response> {
  return mayAddKey(visit) ? showNewKey(visit, empty, null, 200) : toProof(visit);
}

export async function newKeyOptions(visit: Visit): Promise<Response> {
  const { db, clock } = visit.get('services');
  const site = relyingParty(visit);
  if (!site || !mayAddKey(visit)) return errorResponse(visit, 403);
  return visit.json(await registrationOptions(db, site, signedInOf(visit), clock()));
}

/** After the first key the page asks for the second at once. */
export async function addKey(visit: Visit): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const site = relyingParty(visit);
  if (!site || !mayAddKey(visit)) return toProof(visit);
  const sent = await readForm(visit);
  const [credential, typed] = [sent('credential'), sent('name')];
  const name = parseName(typed);
  if (!name || name.length > 100) {
    const message = say(name ? 'new_key.name.long' : 'new_key.name.missing');
    const errors = [{ field: 'name', message }] as const;
    return showNewKey(visit, { state: 'invalid', typed: { name: typed }, errors }, null, 400);
  }
  const { db, clock } = visit.get('services');
  const signedIn = signedInOf(visit);
  const registered = await registerPasskey(db, site, signedIn, { credential, name }, clock());
  if (!registered) {
    const message = say(credential ? 'passkey.failed' : 'sign_in.empty');
    return showNewKey(visit, empty, message, 400, typed);
  }
  const to =
    signedIn.mode === 'enrolling'
      ? addressOf(language, 'newKey', '?getan=erster')
      : addressOf(language, 'keys', '?getan=angelegt');
  return withSession(visit.redirect(to, 303), registered.token);
}

export async function removeKeyPage(visit: Visit): Promise<Response> {
  return showRemoval(visit, false);
}

export async function removeKey(visit: Visit): Promise<Response> {
  const handle = visit.req.param('handle') ?? '';
  const { db } = visit.get('services');
  const outcome = await removePasskey(db, signedInOf(visit), handle, momentOf(visit));
  if (outcome === 'unknown') return errorResponse(visit, 404);
  if (outcome === 'last_way') return showRemoval(visit, true);
  return visit.redirect(addressOf(visit.get('language'), 'keys', '?getan=entfernt'), 303);
}

async function showRemoval(visit: Visit, isLastWay: boolean): Promise<Response> {
  const language = visit.get('language');
  const keys = await listPasskeys(visit.get('services').db, signedInOf(visit));
  const key = keys.find(({ handle }) => handle === visit.req.param('handle'));
  if (!key) return errorResponse(visit, 404);
  return protectedPage(
    visit,
    {
      title: words(language)('remove_key.title', { name: key.name }),
      status: isLastWay ? 409 : 200,
      narrow: true,
    },
    <RemoveKeyPage language={language} passkey={key} isLastWay={isLastWay} />,
  );
}

/** Somebody who came by a link has nothing to prove herself with yet; everybody else does it first. */
function mayAddKey(visit: Visit): boolean {
  const signedIn = signedInOf(visit);
  return (
    signedIn.mode === 'enrolling' || isReauthenticated(signedIn, visit.get('services').clock())
  );
}

function toProof(visit: Visit): Response {
  const language = visit.get('language');
  const back = encodeURIComponent(addressOf(language, 'newKey'));
  return visit.redirect(addressOf(language, 'reauthentication', `?zu=${back}`), 303);
}

async function showNewKey(
  visit: Visit,
  form: Empty | Invalid<KeyName>,
  error: string | null,
  status: number,
  typed?: string,
): Promise<Response> {
  const language = visit.get('language');
  const signedIn = signedInOf(visit);
  const keys = await listPasskeys(visit.get('services').db, signedIn);
  const title = words(language)(newKeyTitle(keys.length));
  const field = fieldInput<KeyName>(form, 'name');
  return protectedPage(
    visit,
    {
      title: error ? wrongTitle(title, language) : formTitle(form, title, language),
      status,
      scripts: [passkeyScript],
      narrow: true,
    },
    <NewKeyPage
      language={language}
      has={keys.length}
      isFirstDone={doneOf(visit, ['erster']) !== null}
      field={typed === undefined ? field : { ...field, typed }}
      error={error}
    />,
  );
}

export function accountCrumb(visit: Visit) {
  const language = visit.get('language');
  return { label: words(language)('account.title'), href: addressOf(language, 'account') };
}
