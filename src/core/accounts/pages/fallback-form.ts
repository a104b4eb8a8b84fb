import type { Language } from '../../../platform/i18n/index.ts';
import type { Complete, FieldError, Invalid } from '../../../platform/ui/index.ts';
import type { TypedFallback } from '../sign-in/sign-in.ts';
import type { Sent } from './visit.ts';
import { words } from './words.ts';

/** Bounds of what is hashed; longer ones are no passphrase of ours (R20). */
const maximum = { email: 254, passphrase: 128, code: 20 } as const;

/** Address, passphrase and code as they were sent. What is secret is not shown again. */
export function parseFallbackForm(
  sent: Sent,
  language: Language,
): Complete<TypedFallback> | Invalid<TypedFallback> {
  const say = words(language);
  const value = {
    email: sent('email').trim(),
    passphrase: sent('passphrase'),
    code: sent('code').trim(),
  };
  const errors: FieldError<TypedFallback>[] = [];
  for (const field of ['email', 'passphrase', 'code'] as const)
    if (!value[field] || value[field].length > maximum[field])
      errors.push({ field, message: say(`fallback.missing.${field}`) });
  const [first, ...others] = errors;
  if (!first) return { state: 'complete', value };
  return { state: 'invalid', typed: { email: value.email }, errors: [first, ...others] };
}

/** The form again, after it was refused; `message` null: one of the three was wrong, and nobody says which (R18). */
export function refusedFallback(
  email: string,
  message: string | null,
  language: Language,
): Invalid<TypedFallback> {
  return {
    state: 'invalid',
    typed: { email },
    errors: [{ field: 'email', message: message ?? words(language)('fallback.refused') }],
  };
}
