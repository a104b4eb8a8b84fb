import type { Language } from './languages.ts';

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** "25. November 2026, 23:09", in the network's time. */
export function formatMoment(epochMilliseconds: number, language: Language): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone: 'Europe/Berlin', ...options }).format(
      epochMilliseconds,
    );
  return `${format({ dateStyle: 'long' })}, ${format({ timeStyle: 'short' })}`;
}

/** "25. November 2026", in the network's time. */
export function formatDay(epochMilliseconds: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'Europe/Berlin',
    dateStyle: 'long',
  }).format(epochMilliseconds);
}
