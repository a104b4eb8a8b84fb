import { parseDate, type Temporal } from '../../../platform/clock/index.ts';

/** Whether a text is a datestamp of the protocol: a day, or an instant of UTC in seconds (OAI-PMH 2.0, 3.3). */
export function isStamp(text: string): boolean {
  if (text.length === 10) return parseDate(text) !== null;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)) return false;
  const isTime = Number(text.slice(11, 13)) < 24 && !/:[6-9]/.test(text);
  return isTime && parseDate(text.slice(0, 10)) !== null;
}

/** Whether two stamps are of one granularity and in order. */
export function isSpan(from: string, until: string): boolean {
  return from.length === until.length && from <= until;
}

/** The first second that a stamp covers. */
export function firstSecond(stamp: string): string {
  return stamp.length === 10 ? `${stamp}T00:00:00Z` : stamp;
}

/** The last one. */
export function lastSecond(stamp: string): string {
  return stamp.length === 10 ? `${stamp}T23:59:59Z` : stamp;
}

/** An instant as a datestamp in seconds. */
export function stampOf(instant: Temporal.Instant): string {
  return instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
}
