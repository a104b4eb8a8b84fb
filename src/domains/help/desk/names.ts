import { type Language, tongueOf } from '../../../platform/i18n/index.ts';
import { languageName } from '../format.ts';
import { shippedTexts } from '../texts/living-texts.ts';
import type { TextKey, TextName } from '../texts/names.ts';
import type { Parts } from '../texts/parts.ts';
import { textsOf, words } from './words.ts';

type Both = Record<Language, string>;

/** What a text is called: as its page, or "Kurze Sätze". */
export function nameOfText(name: TextName): Both {
  if (name === 'core') return textsOf('core');
  const pageIn = (language: Language) => shippedTexts.core(language).get(`page.${name}`)!;
  return { de: pageIn('de'), en: pageIn('en') };
}

/** "Rumänisch", "Leichte Sprache". */
export function nameOfLanguage(code: TextKey['code']): Both {
  if (code === 'de-leicht') return { de: tongueOf(code)!.name, en: 'Easy German' };
  return { de: languageName(code, tongueOf('de')!), en: languageName(code, tongueOf('en')!) };
}

/** "Meine Rechte – Rumänisch". */
export function titleOfText({ code, name }: TextKey, language: Language = 'de'): string {
  return words(language)('title', {
    text: nameOfText(name)[language],
    language: nameOfLanguage(code)[language],
  });
}

/** What a part is called beside its text: a sentence by its key, a section by its German heading. */
export function nameOfPart(name: TextName, part: string, german: Parts): Both {
  if (name === 'core') return { de: part, en: part };
  if (part === 'title') return textsOf('field.title');
  if (part === 'introduction') return textsOf('field.introduction');
  const heading = german.get(part.replace(/^body\./, 'heading.')) ?? part;
  return part.startsWith('body.')
    ? { de: heading, en: heading }
    : textsOf('part.heading', { heading });
}
