import { Temporal } from 'temporal-polyfill';

export { Temporal };

/** The present instant; an argument everywhere, so that tests set it. */
export type Clock = () => Temporal.Instant;

export const systemClock: Clock = () => Temporal.Now.instant();

/**
 * The date that an ISO 8601 text "2023-01-17" names, or null when there is no such day
 * (31 February, a year of more than four digits, the year 0, which PostgreSQL does not know).
 */
export function parseDate(text: string): Temporal.PlainDate | null {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** The day in Germany at an instant, ISO 8601. */
export function todayOf(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
}
