import { parseDate, type Temporal } from '../../../platform/clock/index.ts';
import type { Content } from '../../../platform/editable.ts';

/**
 * The moment before which nobody reads what was released, from a day and an hour in Germany; of an hour that the clock shows twice
 * or never, the later. null: no embargo. invalid: half of one, or no hour.
 */
export function embargoOf(content: Content): Temporal.Instant | null | 'invalid' {
  const day = text(content.embargoDay);
  const time = text(content.embargoTime);
  if (day === '' && time === '') return null;
  const date = parseDate(day);
  const [, hour, minute = '0'] =
    /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(?:\s*Uhr)?$/i.exec(time) ?? [];
  if (!date || hour === undefined) return 'invalid';
  return date
    .toPlainDateTime({ hour: Number(hour), minute: Number(minute) })
    .toZonedDateTime('Europe/Berlin', { disambiguation: 'later' })
    .toInstant();
}

/** The same of what passed the checks of a release. */
export function releaseMoment(content: Content): Temporal.Instant | null {
  const moment = embargoOf(content);
  if (moment === 'invalid') throw new Error('News was released with half an embargo.');
  return moment;
}

function text(value: Content[string] | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
