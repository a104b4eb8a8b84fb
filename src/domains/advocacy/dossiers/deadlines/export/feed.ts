import { type Temporal, todayOf } from '../../../../../platform/clock/index.ts';
import type { Entry } from '../../../../../platform/feeds/index.ts';
import { formatPartialDate, type Language, lastDay } from '../../../../../platform/i18n/index.ts';
import { whoText } from '../../views/texts.ts';
import { words } from '../../words.ts';
import type { Told } from '../calendar-event.ts';
import { type Deadline, deadlinesPath } from '../deadline.ts';

type FeedText = {
  readonly language: Language;
  readonly origin: string;
  readonly now: Temporal.Instant;
};

/** Deadlines as entries of a feed; one is new again when its day or title changes. */
export function feedEntries(
  deadlines: readonly Deadline[],
  told: readonly Told[],
  { language, origin, now }: FeedText,
): readonly Entry[] {
  const say = words(language);
  const changed = new Map(told.map((one) => [one.id, one.changed]));
  const today = todayOf(now);
  return deadlines.map(({ id, kind, on, title, place, asked, source, verified }) => {
    const updated = (changed.get(id) ?? now).toString({ smallestUnit: 'second' });
    const dated = `${formatPartialDate(on, language)}: ${title[language]}`;
    return {
      id: `${origin}${deadlinesPath('de')}#${id}`,
      url: `${origin}${deadlinesPath(language)}#${id}`,
      title: lastDay(on) < today ? say('calendar.passed', { title: dated }) : dated,
      date: updated.slice(0, 10),
      updated,
      terms: [kind],
      summary: [
        place?.label[language],
        whoText({ kind, asked }, language),
        `${say('source')}: ${source}${verified ? '' : ` (${say('unverified')})`}`,
      ]
        .filter(Boolean)
        .join('. '),
    };
  });
}
