/** A Monday. */
const monday = Date.UTC(2026, 5, 8, 12);
const dayLength = 24 * 60 * 60 * 1000;

/** The name of a weekday in a language; 0 is Monday, 6 is Sunday. */
export function weekdayName(day: number, language: string): string {
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return names.format(new Date(monday + day * dayLength));
}
