import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, ButtonLink, Notice } from '../../../../platform/ui/index.ts';
import type { Passkey } from '../../sign-in/passkeys.ts';
import { addressOf } from '../addresses.ts';
import { words } from '../words.ts';

type RemoveKeyPageProps = {
  readonly language: Language;
  readonly passkey: Passkey;
  /** It was tried, and nothing else would let her in. */
  readonly isLastWay: boolean;
};

export function RemoveKeyPage({ language, passkey, isLastWay }: RemoveKeyPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('remove_key.title', { name: passkey.name })}</h1>
      {isLastWay ? (
        <>
          <Notice kind="caution" language={language}>
            <p>{say('remove_key.last_way')}</p>
          </Notice>
          <ButtonLink href={addressOf(language, 'newKey')}>{say('keys.add')}</ButtonLink>
        </>
      ) : (
        <form method="post">
          <p class="lead">{say('remove_key.text')}</p>
          <p class="measure">{say('remove_key.device')}</p>
          <div class="buttons">
            <Button>{say('remove_key.submit')}</Button>
            <ButtonLink kind="plain" href={addressOf(language, 'keys')}>
              {say('remove_key.cancel')}
            </ButtonLink>
          </div>
        </form>
      )}
    </>
  );
}
