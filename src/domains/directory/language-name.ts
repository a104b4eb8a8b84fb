import known from './data/words.json' with { type: 'json' };

/** Languages that the platform's list does not name. */
const extra: Readonly<Record<string, Readonly<Record<string, string>>>> = known.languageNames;

/** The name of a BCP 47 language in `locale` ("Rumänisch"); null when `code` is none that is known. */
export function languageName(code: string, locale: string): string | null {
  const own = extra[code];
  if (own) return own[locale] ?? own.en ?? null;
  try {
    const names = new Intl.DisplayNames([locale, 'en'], { type: 'language', fallback: 'none' });
    return names.of(code) ?? null;
  } catch {
    return null;
  }
}
