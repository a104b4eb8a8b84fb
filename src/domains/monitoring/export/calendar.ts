import { Temporal } from '../../../platform/clock/index.ts';
import { plainText } from '../../../platform/files/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { type Deadline, deadlineTitle } from '../deadline.ts';
import type { Names } from '../name.ts';
import { formatPartialDate, lastDay } from '../partial-date.ts';
import { words } from '../words.ts';

type CalendarText = {
  readonly names: Pick<Names, 'bodies'>;
  readonly language: Language;
  /** Host name, in the ids of events. */
  readonly host: string;
  readonly now: Temporal.Instant;
};

/** Deadlines as iCalendar (RFC 5545): whole days; one that is known by month only stands on its last day and says so. */
export function deadlinesAsCalendar(
  deadlines: readonly Deadline[],
  { names, language, host, now }: CalendarText,
): string {
  const stamp = `${now.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Schnittstelle//Monitoring//DE',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(words(language)('view.fristen'))}`,
    ...deadlines.flatMap((deadline) => [
      'BEGIN:VEVENT',
      `UID:${deadline.id}@${host}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(lastDay(deadline.on))}`,
      `DTEND;VALUE=DATE:${compact(Temporal.PlainDate.from(lastDay(deadline.on)).add({ days: 1 }).toString())}`,
      `SUMMARY:${escapeText(deadlineTitle(deadline, names, language))}`,
      `DESCRIPTION:${escapeText(descriptionOf(deadline, language))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function descriptionOf({ on, source, verified }: Deadline, language: Language): string {
  const say = words(language);
  return [
    ...(on.length < 10 ? [say('calendar.inexact', { date: formatPartialDate(on, language) })] : []),
    `${say('source')}: ${source}`,
    ...(verified ? [] : [say('unverified')]),
  ].join('\n');
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

function escapeText(text: string): string {
  return plainText(text)
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** Lines have 75 octets at most; one that goes on begins with a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    const limit = parts.length === 0 ? 75 : 74;
    if (Buffer.byteLength(part + sign) > limit) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n ');
}
