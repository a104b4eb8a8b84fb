import type { Language } from '../../platform/i18n/index.ts';
import { words } from './words.ts';

/** "Randnummer 131"; "Anhang I, Nummer 22" of "I.22", an item of an appendix. short: "Rn. 131". */
export function paragraphName(
  paragraph: string,
  language: Language,
  length: 'long' | 'short' = 'long',
): string {
  const say = words(language);
  const [, appendix, number] = /^([IVX]+)\.(\d+)$/.exec(paragraph) ?? [];
  if (appendix && number) return say(`paragraph.appendix.${length}`, { appendix, number });
  return say(length === 'long' ? 'paragraph' : 'paragraph.short', { paragraph });
}
