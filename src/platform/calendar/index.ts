import { Temporal } from '../clock/index.ts';
import { plainText } from '../files/index.ts';
import { contentLine, textValue } from './line.ts';

export type Calendar = {
  readonly name: string;
  /** Who made the file, in PRODID: "Fristen". */
  readonly product: string;
  /** What events of which no change is known are stamped with. */
  readonly now: Temporal.Instant;
};

/** What stands on a whole day. */
export type CalendarEvent = {
  /** Never changes, whatever happens to the event. */
  readonly uid: string;
  /** ISO 8601 day. */
  readonly day: string;
  readonly title: string;
  readonly description: string;
  /** With the origin; null: it has no page. */
  readonly url: string | null;
  readonly category?: string;
  /** How often day or words have changed since it was first given out, and when last; absent where nobody counts. */
  readonly revision?: { readonly sequence: number; readonly changed: Temporal.Instant };
  /** Called off: whoever took it over takes it out. */
  readonly cancelled?: boolean;
};

/**
 * An iCalendar file (RFC 5545). It names no METHOD: it is there to be subscribed, and DTSTAMP then says when the event was
 * last revised. Programs ask again after half a day (RFC 7986, and what older ones know).
 */
export function calendar(
  { name, product, now }: Calendar,
  events: readonly CalendarEvent[],
): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Schnittstelle//${textValue(product)}//DE`,
    'CALSCALE:GREGORIAN',
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...(events.length === 0 ? noEvents : events.flatMap((event) => eventLines(event, now))),
    'END:VCALENDAR',
  ]
    .map(contentLine)
    .join('');
}

/** A calendar holds at least one component (RFC 5545, 3.6). */
const noEvents = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function eventLines(event: CalendarEvent, now: Temporal.Instant): string[] {
  const { uid, day, title, description, url, category, revision, cancelled } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `DTSTAMP:${stamp(revision?.changed ?? now)}`,
    ...(revision
      ? [`LAST-MODIFIED:${stamp(revision.changed)}`, `SEQUENCE:${revision.sequence}`]
      : []),
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(Temporal.PlainDate.from(day).add({ days: 1 }).toString())}`,
    `SUMMARY:${textValue(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${textValue(description)}`]),
    ...(url === null ? [] : [`URL:${address(url)}`]),
    ...(category === undefined ? [] : [`CATEGORIES:${textValue(category)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

function stamp(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

/** An address is no text: nothing in it is escaped, and it ends with its line. */
function address(url: string): string {
  return plainText(url).replaceAll(/\s/g, '');
}
