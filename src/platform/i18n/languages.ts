/** Languages in which the whole site exists. Help texts will exist in more. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

const names: Record<Language, string> = { de: 'Deutsch', en: 'English' };
const rightToLeft = new Set(['ar', 'fa']);

export function isLanguage(code: string): code is Language {
  return (languages as readonly string[]).includes(code);
}

/** The language's name in itself. */
export function nameOf(language: Language): string {
  return names[language];
}

export function textDirection(code: string): 'ltr' | 'rtl' {
  return rightToLeft.has(code) ? 'rtl' : 'ltr';
}
