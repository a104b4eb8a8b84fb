import type { NavigationEntry } from '../../../platform/domain.ts';
import { words } from './words.ts';

export { pointerRoutes } from './routes.ts';

/** Leads to the public form. */
export const pointerNavigation: NavigationEntry = {
  audience: 'footer-law',
  weight: 15,
  path: (language) => `/${language}/rechtsprechung/hinweis`,
  label: (language) => words(language)('title'),
};
