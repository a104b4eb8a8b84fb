import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { type Empty, empty, type Invalid, wrongTitle } from '../../../platform/ui/index.ts';
import { returnPath } from '../paths.ts';
import { fallbackState } from '../sign-in/fallback.ts';
import { type Proof, proofOptions, proveAgain } from '../sign-in/reauthentication.ts';
import { relyingParty } from '../sign-in/relying-party.ts';
import { passkeyScript } from './assets.ts';
import { keepForm, type Onwards, onwardsOf } from './kept-form.ts';
import { protectedPage } from './protected-page.tsx';
import { answerTo, orBusy } from './sign-in-pages.tsx';
import { ProvePage, type TypedProof } from './views/prove-page.tsx';
import { circumstancesOf, readForm, signedInOf } from './visit.ts';
import { words } from './words.ts';

export function provePage(visit: Visit): Promise<Response> {
  const onwards = { back: returnPath(visit.req.query('zu')), kept: null };
  return show(visit, onwards, { isLost: visit.req.query('verloren') === '1' }, 200);
}

/** Asks for the proof in place of what a form was sent to, and keeps the form; null when that cannot be done. */
export async function proveFirst(visit: Visit): Promise<Response | null> {
  const kept = await keepForm(visit);
  if (!kept) return null;
  visit.set('classes', { headers: 'protected', cache: 'no-store' });
  return show(visit, { back: kept.path, kept }, {}, 403);
}

export async function proveOptions(visit: Visit): Promise<Response> {
  const { db, clock } = visit.get('services');
  const site = relyingParty(visit);
  if (!site) return errorResponse(visit, 403);
  return visit.json(await proofOptions(db, site, signedInOf(visit).sessionId, clock()));
}

/** Takes either form of the page; the session gets a new token. */
export async function prove(visit: Visit): Promise<Response> {
  const say = words(visit.get('language'));
  const sent = await readForm(visit);
  const onwards = onwardsOf(sent);
  const credential = sent('credential');
  const typed = { passphrase: sent('passphrase'), code: sent('code') };
  const site = relyingParty(visit);
  if (!site) return errorResponse(visit, 403);
  if (!credential && !typed.passphrase)
    return show(visit, onwards, { passkey: say('sign_in.empty') }, 400);
  const proof: Proof = credential ? { credential, site } : typed;
  const { db } = visit.get('services');
  const circumstances = circumstancesOf(visit);
  const outcome = await orBusy(() => proveAgain(db, signedInOf(visit), proof, circumstances));
  return answerTo(visit, outcome, onwards, (message, status) =>
    show(
      visit,
      onwards,
      credential
        ? { passkey: message ?? say('sign_in.refused') }
        : { form: refused(message ?? say('fallback.refused')) },
      status,
    ),
  );
}

type Shown = {
  readonly passkey?: string;
  readonly form?: Empty | Invalid<TypedProof>;
  readonly isLost?: boolean;
};

async function show(
  visit: Visit,
  onwards: Onwards,
  { passkey, form = empty, isLost = false }: Shown,
  status: number,
): Promise<Response> {
  const language = visit.get('language');
  const title = words(language)('prove.title');
  const state = await fallbackState(visit.get('services').db, signedInOf(visit));
  return protectedPage(
    visit,
    {
      title: passkey || form.state === 'invalid' ? wrongTitle(title, language) : title,
      status,
      scripts: [passkeyScript],
      narrow: true,
    },
    <ProvePage
      language={language}
      name={signedInOf(visit).name}
      onwards={onwards}
      isLost={isLost}
      error={passkey ?? null}
      form={state === 'set' ? form : null}
    />,
  );
}

function refused(message: string): Invalid<TypedProof> {
  return { state: 'invalid', typed: {}, errors: [{ field: 'passphrase', message }] };
}
