import { words as checkWords } from '../anonymisation/index.ts';
import { words } from './words.ts';

/** Further pages of a decision at the desk, for `Editable.tools`. */
export const decisionTools = [
  { segment: 'datei', label: both('upload.title') },
  { segment: 'fundstellen', label: both('offers.title') },
  {
    segment: 'anonymisierung',
    label: { de: checkWords('de')('title'), en: checkWords('en')('title') },
  },
] as const;

function both(key: 'upload.title' | 'offers.title') {
  return { de: words('de')(key), en: words('en')(key) };
}
