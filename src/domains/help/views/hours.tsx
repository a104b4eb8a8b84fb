import type { DayHours } from '../../../platform/hours/index.ts';
import type { Tongue } from '../../../platform/i18n/index.ts';
import { dayGroups } from '../day-groups.ts';
import { weekdayName } from '../format.ts';

type HoursProps = {
  /** As they were given. */
  readonly text: string;
  readonly days: readonly DayHours[] | null;
  readonly tongue: Tongue;
};

/** Opening hours by weekday in the reader's language; as they were given when no week can say them. */
export function Hours({ text, days, tongue }: HoursProps) {
  if (days === null) return <bdi lang="de">{text}</bdi>;
  return (
    <>
      {dayGroups(days).map(({ from, to, time }, place) => (
        <>
          {place > 0 && <br />}
          {weekdayName(from, tongue)}
          {to > from && `–${weekdayName(to, tongue)}`} <bdi dir="ltr">{time}</bdi>
        </>
      ))}
    </>
  );
}
