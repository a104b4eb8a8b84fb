import type { Language } from '../../../../platform/i18n/index.ts';
import { type FieldInput, TextField } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';

type FallbackFieldsProps = {
  readonly field: (name: 'passphrase' | 'code') => FieldInput;
  readonly language: Language;
};

/** Passphrase and code; neither is ever filled in by us. */
export function FallbackFields({ field, language }: FallbackFieldsProps) {
  const say = words(language);
  return (
    <>
      <TextField
        field={field('passphrase')}
        label={say('fallback.passphrase')}
        hint={say('fallback.passphrase.hint')}
        type="password"
        autocomplete="current-password"
        maximum={128}
        language={language}
      />
      <TextField
        field={field('code')}
        label={say('fallback.code')}
        hint={say('fallback.code.hint')}
        inputmode="numeric"
        autocomplete="one-time-code"
        maximum={20}
        language={language}
      />
    </>
  );
}
