import { Temporal } from '../clock/index.ts';
import { openingOf } from './opening.ts';

/**
 * Holidays by law in some municipalities of Bavaria only (Art. 1 Abs. 1 Nr. 2 and Abs. 2 BayFTG), which the package
 * takes for all of it; month and day.
 */
const partlyHolidays: Readonly<Record<string, readonly string[]>> = { Bayern: ['08-08', '08-15'] };

/** Stated without a break: holidays too. */
const always = '24/7';

/**
 * Whether `hours` (a result of parseHours) are open at `now` in Europe/Berlin, whatever time zone the process has;
 * public holidays of the Land ("Sachsen") are closed also where `hours` do not say so. null: the hours do not tell.
 * In a time zone of the process other than Europe/Berlin the hour that its own summer time skips, one in a year and
 * at night, counts as the next one.
 */
export function isOpen(hours: string, land: string, now: Date): boolean | null {
  if (hours === always) return true;
  const berlin = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    'Europe/Berlin',
  );
  if (partlyHolidays[land]?.includes(berlin.toPlainDate().toString().slice(5))) return null;
  const state = openingOf(withHolidays(hours), land).getStateString(asLocal(berlin));
  return state === 'unknown' ? null : state === 'open';
}

function withHolidays(hours: string): string {
  return /\bPH\b/.test(hours) ? hours : `${hours}; PH off`;
}

/** The package reads the process's local fields of a Date: here they are Berlin's. */
function asLocal({ year, month, day, hour, minute, second }: Temporal.ZonedDateTime): Date {
  return new Date(year, month - 1, day, hour, minute, second);
}
