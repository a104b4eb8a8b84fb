import type { Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  type FieldInput,
  Notice,
  QrCode,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { FallbackState } from '../../sign-in/fallback.ts';
import { addressOf } from '../addresses.ts';
import { type Say, words } from '../words.ts';

export type Prepared = {
  /** null: was shown already. */
  readonly passphrase: string | null;
  /** Base32. */
  readonly secret: string;
  /** The `otpauth://` address of the picture. */
  readonly address: string;
  /** Both, sealed, to be sent back. */
  readonly prepared: string;
};

type OwnFallbackPageProps = {
  readonly language: Language;
  readonly state: FallbackState;
  readonly prepared: Prepared | null;
  readonly field: FieldInput;
  readonly isExpired: boolean;
  readonly isDone: boolean;
};

/** Sets up passphrase and code app: first a button, then the words, the picture and the code. */
export function OwnFallbackPage(props: OwnFallbackPageProps) {
  const { language, state, prepared } = props;
  const say = words(language);
  return (
    <>
      <h1>{say('set.title')}</h1>
      {props.isDone && (
        <Notice kind="done" language={language}>
          <p>{say('set.done')}</p>
        </Notice>
      )}
      {props.isExpired && (
        <Notice kind="caution" language={language}>
          <p>{say('set.expired')}</p>
        </Notice>
      )}
      <p class="lead">{say('set.lead')}</p>
      {state === 'not_allowed' && <p>{say('set.not_allowed')}</p>}
      {state !== 'not_allowed' &&
        (prepared ? (
          <Steps {...props} prepared={prepared} say={say} />
        ) : (
          <Begin {...props} say={say} />
        ))}
    </>
  );
}

function Begin({ language, state, say }: OwnFallbackPageProps & { readonly say: Say }) {
  return (
    <form action={addressOf(language, 'ownFallback')} method="post">
      <p class="measure">
        {say('set.begin.text')}
        {state === 'set' && ` ${say('set.replaces')}`}
      </p>
      <div class="buttons">
        <Button>{say('set.begin')}</Button>
      </div>
    </form>
  );
}

type StepsProps = OwnFallbackPageProps & { readonly prepared: Prepared; readonly say: Say };

function Steps({ language, prepared, field, say }: StepsProps) {
  return (
    <>
      <section class="section">
        <h2>{say('set.words')}</h2>
        {prepared.passphrase ? (
          <>
            <p class="once" lang="en">
              {prepared.passphrase}
            </p>
            <p class="measure">{say('set.words.text')}</p>
          </>
        ) : (
          <p class="measure">{say('set.words.gone')}</p>
        )}
      </section>
      <section class="section">
        <h2>{say('set.app')}</h2>
        <p class="measure">{say('set.app.text')}</p>
        <QrCode text={prepared.address} label={say('set.app.picture')} />
        <p>
          <code>{prepared.secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </section>
      <section class="section">
        <h2>{say('set.code')}</h2>
        <form
          class="form"
          action={addressOf(language, 'ownFallback', '/bestaetigung')}
          method="post"
          novalidate
        >
          <input type="hidden" name="prepared" value={prepared.prepared} />
          <TextField
            field={field}
            label={say('fallback.code')}
            inputmode="numeric"
            autocomplete="one-time-code"
            maximum={20}
            language={language}
          />
          <div class="buttons">
            <Button>{say('set.submit')}</Button>
          </div>
        </form>
      </section>
    </>
  );
}
