import type { Child } from 'hono/jsx';
import { Button } from '../../../../platform/ui/index.ts';
import type { Onwards } from '../kept-form.ts';
import type { Say } from '../words.ts';
import { OnwardFields } from './onward-fields.tsx';

type PasskeyFormProps = {
  /** Make a passkey, or use one. */
  readonly kind: 'create' | 'get';
  readonly action: string;
  /** Where the script asks for the browser's options. */
  readonly optionsAt: string;
  /** Nothing of it where a key is made. */
  readonly onwards?: Onwards;
  readonly submit: string;
  /** What went wrong with the attempt before. */
  readonly error?: string | null;
  readonly say: Say;
  /** Fields above the button. */
  readonly children?: Child;
  /** Beside the button. */
  readonly beside?: Child;
};

/** A form whose button opens the browser's dialogue. Without a script it says that it needs one. */
export function PasskeyForm(props: PasskeyFormProps) {
  const { kind, action, optionsAt, onwards, submit, error, say } = props;
  return (
    <passkey-form
      kind={kind}
      options={optionsAt}
      cancelled={say('passkey.cancelled')}
      unsupported={say('passkey.unsupported')}
      known={say('passkey.known')}
      failed={say('passkey.failed')}
      offline={say('passkey.offline')}
    >
      <noscript>
        <p class="measure">
          <strong>{say('sign_in.no_script')}</strong>
        </p>
      </noscript>
      <form class="form" action={action} method="post" novalidate>
        <input type="hidden" name="credential" value="" />
        {onwards && <OnwardFields {...onwards} />}
        {props.children}
        <p class="passkey-message field-error" role="alert" tabindex={-1}>
          {error}
        </p>
        <div class="buttons">
          <Button>{submit}</Button>
          {props.beside}
        </div>
      </form>
    </passkey-form>
  );
}

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'passkey-form': Record<string, unknown>;
    }
  }
}
