import type { Temporal } from '../../platform/clock/index.ts';

/** The day in Germany, ISO 8601. */
export function todayOf(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
}
