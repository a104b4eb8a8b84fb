import type { NavigationEntry } from '../../../platform/domain.ts';
import { addressOf } from './addresses.ts';
import { words } from './words.ts';

/** In the foot: whoever needs it looks for it, and nobody else is led there. */
export const accountsNavigation: readonly NavigationEntry[] = [
  {
    audience: 'footer-site',
    weight: 90,
    path: (language) => addressOf(language, 'signIn'),
    label: (language) => words(language)('sign_in.nav'),
  },
];
