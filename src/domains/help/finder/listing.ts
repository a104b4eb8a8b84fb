import { type DayHours, hoursByDay } from '../../../platform/hours/index.ts';
import { shownPhone } from '../../../platform/phone/index.ts';
import {
  type Centre,
  type CentresForLand,
  distanceKm,
  type OpenState,
  openState,
  type Point,
} from '../../directory/index.ts';

/** A centre as it stands in the list. */
export type Listed = {
  /** Counted through the whole page; the same on the map. */
  readonly number: number;
  readonly centre: Centre;
  /** The number as it is written in Germany. */
  readonly phone: string | null;
  /** Null when not stated, or when no week can say them. */
  readonly hours: readonly DayHours[] | null;
  readonly open: OpenState;
  /** From the place asked for, whole kilometres; null without one, or when only the Land is known. */
  readonly kilometres: number | null;
};

export type Listing = {
  readonly here: readonly Listed[];
  readonly serving: readonly Listed[];
  readonly next: readonly Listed[];
};

/** Numbers the centres of a Land in the order in which to call; from a place, the nearest first. */
export function listingOf(centres: CentresForLand, from: Point | null, now: Date): Listing {
  let number = 0;
  const list = (group: readonly Centre[]): Listed[] =>
    group
      .map((centre) => ({ centre, kilometres: kilometresFrom(from, centre) }))
      .sort((a, b) => (a.kilometres ?? Infinity) - (b.kilometres ?? Infinity) || 0)
      .map(({ centre, kilometres }) => ({
        number: ++number,
        centre,
        phone: centre.phone && shownPhone(centre.phone),
        hours: centre.hours === null ? null : hoursByDay(centre.hours),
        open: openState(centre, now),
        kilometres,
      }));
  const here = list(centres.here);
  const serving = list(centres.serving);
  return { here, serving, next: list(centres.next) };
}

function kilometresFrom(from: Point | null, { point }: Centre): number | null {
  return from && point ? Math.round(distanceKm(from, point)) : null;
}

/** Languages that somebody speaks or interprets in or for the Land, once each. */
export function languagesOf({ here, serving }: CentresForLand): string[] {
  const all = [...here, ...serving].flatMap(({ languages, interpreted }) => [
    ...languages,
    ...interpreted,
  ]);
  return [...new Set(all)].sort();
}
