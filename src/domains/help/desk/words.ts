import { dictionary, type Language } from '../../../platform/i18n/index.ts';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };

export const words = dictionary({ de, en });

type WordKey = Parameters<ReturnType<typeof words>>[0];

/** In both languages of the desk. */
export function textsOf(key: WordKey, values?: Record<string, string>): Record<Language, string> {
  return { de: words('de')(key, values), en: words('en')(key, values) };
}
