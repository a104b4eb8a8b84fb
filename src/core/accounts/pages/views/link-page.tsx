import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, GoList } from '../../../../platform/ui/index.ts';
import { addressOf } from '../addresses.ts';
import { type WordKey, words } from '../words.ts';

/** open: can be used. The others say why not. */
export type LinkState = 'open' | 'unusable' | 'known' | 'other_person';

type LinkPageProps = {
  readonly language: Language;
  readonly kind: 'invitation' | 'recovery';
  readonly state: LinkState;
};

/** What a one-time link leads to: one button, and no word about whose it is. */
export function LinkPage({ language, kind, state }: LinkPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say(linkTitle(kind, state))}</h1>
      <p class="lead">{say(textOf(kind, state))}</p>
      {state === 'open' && (
        // Without an action a form is sent to the address it stands at, so the token is written nowhere.
        <form method="post">
          <Button>{say(`${kind}.accept`)}</Button>
        </form>
      )}
      {state !== 'open' && (
        <GoList links={[{ href: addressOf(language, 'signIn'), label: say('sign_in.title') }]} />
      )}
    </>
  );
}

export function linkTitle(kind: LinkPageProps['kind'], state: LinkState): WordKey {
  if (state === 'open') return `${kind}.title`;
  return state === 'unusable' ? `${kind}.unusable` : `invitation.${state}`;
}

function textOf(kind: LinkPageProps['kind'], state: LinkState): WordKey {
  if (state === 'open') return `${kind}.text`;
  return state === 'unusable' ? `${kind}.unusable.text` : `invitation.${state}.text`;
}
