import type { Language } from '../../../../platform/i18n/index.ts';
import { GoList, Notice } from '../../../../platform/ui/index.ts';
import { addressOf } from '../addresses.ts';
import { words } from '../words.ts';
import { PasskeyForm } from './passkey-form.tsx';

type SignInPageProps = {
  readonly language: Language;
  /** Where somebody wanted to go. */
  readonly back: string | null;
  readonly error: string | null;
};

export function SignInPage({ language, back, error }: SignInPageProps) {
  const say = words(language);
  const withBack = back ? `?zu=${encodeURIComponent(back)}` : '';
  return (
    <>
      <h1>{say('sign_in.title')}</h1>
      <p class="lead">{say('sign_in.lead')}</p>
      {back && !error && (
        <Notice kind="information" language={language}>
          <p>{say('sign_in.again')}</p>
        </Notice>
      )}
      <p class="measure">{say('sign_in.passkey.hint')}</p>
      <PasskeyForm
        kind="get"
        action={addressOf(language, 'signIn')}
        optionsAt={addressOf(language, 'signIn', '/aufgabe')}
        back={back}
        submit={say('sign_in.passkey')}
        error={error}
        say={say}
      />
      <section class="section">
        <h2>{say('sign_in.other')}</h2>
        <p class="measure">{say('sign_in.other.text')}</p>
        <GoList
          links={[
            {
              href: addressOf(language, 'fallbackSignIn', withBack),
              label: say('sign_in.other.link'),
            },
          ]}
        />
      </section>
      <section class="section">
        <h2>{say('sign_in.lost')}</h2>
        <p class="measure">{say('sign_in.lost.text')}</p>
      </section>
    </>
  );
}
