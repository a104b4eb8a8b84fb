import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, type Empty, Form, type Invalid } from '../../../../platform/ui/index.ts';
import { addressOf } from '../addresses.ts';
import type { Onwards } from '../kept-form.ts';
import { words } from '../words.ts';
import { FallbackFields } from './fallback-fields.tsx';
import { OnwardFields } from './onward-fields.tsx';
import { PasskeyForm } from './passkey-form.tsx';

export type TypedProof = { readonly passphrase: string; readonly code: string };

type ProvePageProps = {
  readonly language: Language;
  /** Of whoever is signed in, for password managers. */
  readonly name: string;
  /** Goes on with either way. */
  readonly onwards: Onwards;
  /** Whether a form was sent that could not be kept. */
  readonly isLost: boolean;
  /** What went wrong with the passkey. */
  readonly error: string | null;
  /** null: she has no passphrase. */
  readonly form: Empty | Invalid<TypedProof> | null;
};

/** Asks once more who is there, by the same ways as signing in. */
export function ProvePage(props: ProvePageProps) {
  const { language, name, onwards, isLost, error, form } = props;
  const say = words(language);
  const action = addressOf(language, 'reauthentication');
  return (
    <>
      <h1>{say('prove.title')}</h1>
      <p class="lead">{say('prove.lead')}</p>
      {onwards.kept && <p class="measure">{say('prove.kept')}</p>}
      {isLost && <p class="measure">{say('kept.lost')}</p>}
      <PasskeyForm
        kind="get"
        action={action}
        optionsAt={`${action}/aufgabe`}
        onwards={onwards}
        submit={say('prove.passkey')}
        error={error}
        say={say}
      />
      {form && (
        <section class="section">
          <h2>{say('prove.other')}</h2>
          <Form<TypedProof>
            form={form}
            action={action}
            language={language}
            labels={{ passphrase: say('fallback.passphrase'), code: say('fallback.code') }}
            fields={(field) => (
              <>
                <OnwardFields {...onwards} />
                <input type="text" autocomplete="username" value={name} hidden readonly />
                <FallbackFields field={field} language={language} />
              </>
            )}
            buttons={<Button kind="second">{say('prove.submit')}</Button>}
            complete={() => null}
          />
        </section>
      )}
    </>
  );
}
