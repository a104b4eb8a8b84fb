import { Temporal } from '../../platform/clock/index.ts';

/** The last day on which a wording applied, of the first on which it no longer did; ISO 8601. */
export function lastDay(until: string): string {
  return Temporal.PlainDate.from(until).subtract({ days: 1 }).toString();
}
