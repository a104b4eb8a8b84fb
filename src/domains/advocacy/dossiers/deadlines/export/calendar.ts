import { calendar } from '../../../../../platform/calendar/index.ts';
import type { Temporal } from '../../../../../platform/clock/index.ts';
import { formatPartialDate, type Language, lastDay } from '../../../../../platform/i18n/index.ts';
import { whoText } from '../../views/texts.ts';
import { words } from '../../words.ts';
import { isToldOf, type Told } from '../calendar-event.ts';
import { type Deadline, deadlinesPath } from '../deadline.ts';

type CalendarText = {
  readonly language: Language;
  readonly origin: string;
  /** Name of the network. */
  readonly network: string;
  readonly now: Temporal.Instant;
};

/** Deadlines as whole days; one that is known by month only stands on its last day and says so. */
export function deadlinesAsCalendar(
  deadlines: readonly Deadline[],
  told: readonly Told[],
  { language, origin, network, now }: CalendarText,
): string {
  const say = words(language);
  const host = new URL(origin).hostname;
  const page = origin + deadlinesPath(language);
  const revisions = new Map(told.map((one) => [one.id, one]));
  const present = deadlines.map((deadline) => ({
    uid: `${deadline.id}@${host}`,
    day: lastDay(deadline.on),
    title: titleOf(deadline, language),
    description: descriptionOf(deadline, language),
    url: deadline.place ? origin + deadline.place.path[language] : `${page}#${deadline.id}`,
    category: say(`deadline.${deadline.kind}`),
    ...revisionOf(revisions.get(deadline.id)),
  }));
  const gone = told
    .filter((one) => one.gone !== null && isToldOf(one, now))
    .map((one) => ({
      uid: `${one.id}@${host}`,
      day: lastDay(one.on),
      title: one.title[language],
      description: '',
      url: null,
      category: say(`deadline.${one.kind}`),
      cancelled: true,
      ...revisionOf(one),
    }));
  return calendar({ name: say('radar.feed.title', { network }), product: 'Fristen', now }, [
    ...present,
    ...gone,
  ]);
}

function revisionOf(told: Told | undefined) {
  return told ? { revision: { sequence: told.sequence, changed: told.changed } } : {};
}

/** Dossier or body before it. */
function titleOf({ title, place }: Deadline, language: Language): string {
  return place ? `${place.label[language]}: ${title[language]}` : title[language];
}

function descriptionOf(deadline: Deadline, language: Language): string {
  const say = words(language);
  const { on, source, verified } = deadline;
  const who = whoText(deadline, language);
  return [
    ...(who ? [who] : []),
    ...(on.length < 10 ? [say('calendar.inexact', { date: formatPartialDate(on, language) })] : []),
    `${say('source')}: ${source}${verified ? '' : ` (${say('unverified')})`}`,
  ].join('\n');
}
