import { dictionary, inEveryLanguage } from '../../../platform/i18n/index.ts';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };

export const words = dictionary({ de, en });
export type Word = Parameters<ReturnType<typeof words>>[0];

/** A text of the form in each language. */
export const both = inEveryLanguage(words);
