import { lineNumber } from './help-lines.ts';
import { plainPages } from './pages.tsx';
import { isTerm } from './rights.ts';

/** Whether a placeholder of a page's text is a link, a number to call, or a number or norm of the law. */
export function standsForSomething(name: string): boolean {
  if (name.startsWith('link.'))
    return [...plainPages, 'orte', 'karte'].includes(name.slice('link.'.length));
  return lineNumber(name) !== null || isTerm(name);
}
