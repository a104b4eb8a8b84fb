import { cleanText } from '../../../platform/files/read/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { FormState } from '../../../platform/ui/index.ts';
import { words } from './words.ts';

/** UTF-16 code units, as the tables take it. */
export const reasonBound = 2000;

/** A reason that somebody else reads. */
export function reasonOf(
  typed: string,
  language: Language,
): FormState<{ readonly reason: string }> {
  const say = words(language);
  const reason = cleanText(typed).trim();
  if (reason !== '' && reason.length <= reasonBound)
    return { state: 'complete', value: { reason } };
  const message = say(reason === '' ? 'reason.missing' : 'reason.long');
  return { state: 'invalid', typed: { reason: typed }, errors: [{ field: 'reason', message }] };
}
