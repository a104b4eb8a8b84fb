import type { Language } from '../../../../platform/i18n/index.ts';
import { GoList, Notice } from '../../../../platform/ui/index.ts';
import { addressOf } from '../addresses.ts';
import type { Onwards } from '../kept-form.ts';
import { words } from '../words.ts';
import { KeptNotice } from './kept-notice.tsx';
import { OtherWay } from './other-way.tsx';
import { PasskeyForm } from './passkey-form.tsx';

type SignInPageProps = {
  readonly language: Language;
  readonly onwards: Onwards;
  /** Whether a form was sent that could not be kept. */
  readonly isLost: boolean;
  readonly error: string | null;
};

export function SignInPage({ language, onwards, isLost, error }: SignInPageProps) {
  const say = words(language);
  const { back, kept } = onwards;
  const withBack = back ? `?zu=${encodeURIComponent(back)}` : '';
  return (
    <>
      <h1>{say('sign_in.title')}</h1>
      <p class="lead">{say('sign_in.lead')}</p>
      {kept && <KeptNotice language={language} />}
      {isLost && (
        <Notice kind="caution" language={language}>
          <p>{say('kept.lost')}</p>
        </Notice>
      )}
      {back && !kept && !isLost && !error && (
        <Notice kind="information" language={language}>
          <p>{say('sign_in.again')}</p>
        </Notice>
      )}
      <p class="measure">{say('sign_in.passkey.hint')}</p>
      <PasskeyForm
        kind="get"
        action={addressOf(language, 'signIn')}
        optionsAt={addressOf(language, 'signIn', '/aufgabe')}
        onwards={onwards}
        submit={say('sign_in.passkey')}
        error={error}
        say={say}
      />
      <section class="section">
        <h2>{say('sign_in.other')}</h2>
        <p class="measure">{say('sign_in.other.text')}</p>
        <OtherWay
          action={addressOf(language, 'fallbackSignIn')}
          label={say('sign_in.other.link')}
          onwards={onwards}
        >
          <GoList
            links={[
              {
                href: addressOf(language, 'fallbackSignIn', withBack),
                label: say('sign_in.other.link'),
              },
            ]}
          />
        </OtherWay>
      </section>
      <section class="section">
        <h2>{say('sign_in.lost')}</h2>
        <p class="measure">{say('sign_in.lost.text')}</p>
      </section>
    </>
  );
}
