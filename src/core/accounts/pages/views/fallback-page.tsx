import type { Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  type Empty,
  Form,
  type Invalid,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { TypedFallback } from '../../sign-in/sign-in.ts';
import { addressOf } from '../addresses.ts';
import type { Onwards } from '../kept-form.ts';
import { words } from '../words.ts';
import { FallbackFields } from './fallback-fields.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { OnwardFields } from './onward-fields.tsx';
import { OtherWay } from './other-way.tsx';

type FallbackPageProps = {
  readonly language: Language;
  readonly form: Empty | Invalid<TypedFallback>;
  readonly onwards: Onwards;
};

/** Signing in without a passkey and without a script. */
export function FallbackPage({ language, form, onwards }: FallbackPageProps) {
  const say = words(language);
  const { back, kept } = onwards;
  const withBack = back ? `?zu=${encodeURIComponent(back)}` : '';
  return (
    <>
      <h1>{say('fallback.title')}</h1>
      {kept && <KeptNotice language={language} />}
      <Form<TypedFallback>
        form={form}
        action={addressOf(language, 'fallbackSignIn')}
        language={language}
        labels={{
          email: say('fallback.email'),
          passphrase: say('fallback.passphrase'),
          code: say('fallback.code'),
        }}
        fields={(field) => (
          <>
            <OnwardFields {...onwards} />
            <TextField
              field={field('email')}
              label={say('fallback.email')}
              type="email"
              autocomplete="username"
              maximum={254}
              language={language}
            />
            <FallbackFields field={field} language={language} />
          </>
        )}
        buttons={<Button>{say('fallback.submit')}</Button>}
        complete={() => null}
      />
      <div class="section">
        <OtherWay
          action={addressOf(language, 'signIn')}
          label={say('fallback.back')}
          onwards={onwards}
        >
          <a href={addressOf(language, 'signIn', withBack)}>{say('fallback.back')}</a>
        </OtherWay>
      </div>
    </>
  );
}
