import type { Language } from '../../../../platform/i18n/index.ts';
import type { NoteProblem } from '../notes.ts';
import { words } from '../words.ts';

/** What is wrong with a note, as a sentence. */
export function problemText({ number, target, why }: NoteProblem, language: Language): string {
  return words(language)(`problem.${why}`, { number, target });
}
