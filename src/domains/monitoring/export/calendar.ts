import { calendar } from '../../../platform/calendar/index.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import { formatPartialDate, type Language, lastDay } from '../../../platform/i18n/index.ts';
import { type Deadline, deadlineTitle } from '../deadline.ts';
import type { Names } from '../name.ts';
import { words } from '../words.ts';

type CalendarText = {
  readonly names: Pick<Names, 'bodies'>;
  readonly language: Language;
  /** Host name, in the ids of events. */
  readonly host: string;
  readonly now: Temporal.Instant;
};

/** Deadlines for calendars: whole days; one that is known by month only stands on its last day and says so. */
export function deadlinesAsCalendar(
  deadlines: readonly Deadline[],
  { names, language, host, now }: CalendarText,
): string {
  const name = words(language)('view.fristen');
  return calendar(
    { name, product: 'Monitoring', now },
    deadlines.map((deadline) => ({
      uid: `${deadline.id}@${host}`,
      day: lastDay(deadline.on),
      title: deadlineTitle(deadline, names, language),
      description: descriptionOf(deadline, language),
      url: null,
    })),
  );
}

function descriptionOf({ on, source, verified }: Deadline, language: Language): string {
  const say = words(language);
  return [
    ...(on.length < 10 ? [say('calendar.inexact', { date: formatPartialDate(on, language) })] : []),
    `${say('source')}: ${source}`,
    ...(verified ? [] : [say('unverified')]),
  ].join('\n');
}
