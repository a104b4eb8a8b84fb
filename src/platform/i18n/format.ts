import type { Language } from './languages.ts';

const noBreak = '\u00a0';
const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** "17. Januar 2023", "17 January 2023"; the day and month do not part. `date` is ISO 8601. */
export function formatDate(date: string, language: Language): string {
  const text = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
  return text.replace(' ', noBreak);
}

/** "17.01.2023" in every language, as German courts cite. */
export function formatCourtDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

/** "5 €", "4,50 €", "€4.50". */
export function formatEuro(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
  }).format(value);
}
