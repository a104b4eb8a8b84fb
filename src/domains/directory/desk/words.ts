import { dictionary, inEveryLanguage } from '../../../platform/i18n/index.ts';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };

export const words = dictionary({ de, en });

export type Say = ReturnType<typeof words>;
export type WordKey = Parameters<Say>[0];

/** A word in every language of the site. */
export const texts = inEveryLanguage(words);
