import type { Language } from '../../../../platform/i18n/index.ts';
import { type FieldInput, Notice, TextField } from '../../../../platform/ui/index.ts';
import { addressOf } from '../addresses.ts';
import { type WordKey, words } from '../words.ts';
import { PasskeyForm } from './passkey-form.tsx';

export type KeyName = { readonly name: string };

type NewKeyPageProps = {
  readonly language: Language;
  /** Number of passkeys that she has. */
  readonly has: number;
  readonly isFirstDone: boolean;
  readonly field: FieldInput;
  readonly error: string | null;
};

/** Registers a passkey: the first one, the second right after it, or another. */
export function NewKeyPage({ language, has, isFirstDone, field, error }: NewKeyPageProps) {
  const say = words(language);
  const action = addressOf(language, 'newKey');
  return (
    <>
      <h1>{say(newKeyTitle(has))}</h1>
      {isFirstDone && (
        <Notice kind="done" language={language}>
          <p>{say('new_key.done')}</p>
        </Notice>
      )}
      <p class="lead">{say(has === 0 ? 'new_key.first.text' : 'new_key.second.text')}</p>
      <PasskeyForm
        kind="create"
        action={action}
        optionsAt={`${action}/aufgabe`}
        submit={say('new_key.submit')}
        error={error}
        say={say}
        beside={
          has > 0 && (
            <a class="button button-plain" href={addressOf(language, 'account')}>
              {say('new_key.later')}
            </a>
          )
        }
      >
        <TextField
          field={field}
          label={say('new_key.name')}
          hint={say('new_key.name.hint')}
          autocomplete="off"
          maximum={100}
          language={language}
        />
      </PasskeyForm>
    </>
  );
}

export function newKeyTitle(has: number): WordKey {
  if (has === 0) return 'new_key.first';
  return has === 1 ? 'new_key.second' : 'new_key.more';
}
