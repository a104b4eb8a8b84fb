import { inEveryLanguage } from '../../../platform/i18n/index.ts';
import { words as checkWords } from '../anonymisation/index.ts';
import { words } from './words.ts';

const textsOf = inEveryLanguage(words);

/** Further pages of a decision at the desk, for `Editable.tools`. */
export const decisionTools = [
  { segment: 'datei', label: textsOf('upload.title') },
  { segment: 'fundstellen', label: textsOf('offers.title') },
  {
    segment: 'anonymisierung',
    label: inEveryLanguage(checkWords)('title'),
  },
] as const;
