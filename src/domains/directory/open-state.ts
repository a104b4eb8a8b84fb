import { Temporal } from '../../platform/clock/index.ts';
import { isOpen } from '../../platform/hours/index.ts';
import type { Centre } from './centre.ts';
import { lands } from './land.ts';

/** An entry confirmed longer ago than this says nothing about today. */
const freshMonths = 6;

export type OpenState = {
  /** `unsure`: not stated, or not confirmed within six months, or the hours themselves do not tell. */
  readonly state: 'open' | 'closed' | 'unsure';
  /** The day on which the hours were confirmed, ISO 8601; null when unsure. */
  readonly on: string | null;
};

/** Whether somebody can be reached at `now`, by the entry's own hours in Europe/Berlin; public holidays of its Land are closed. */
export function openState(centre: Centre, now: Date): OpenState {
  const unsure: OpenState = { state: 'unsure', on: null };
  const { hours, confirmedOn } = centre;
  if (hours === null || confirmedOn === null || !isFresh(confirmedOn, now)) return unsure;
  const open = isOpen(hours, lands[centre.land].name, now);
  return open === null ? unsure : { state: open ? 'open' : 'closed', on: confirmedOn };
}

function isFresh(confirmedOn: string, now: Date): boolean {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDate();
  const day = Temporal.PlainDate.from(confirmedOn);
  const until = day.add({ months: freshMonths });
  return (
    Temporal.PlainDate.compare(day, today) <= 0 && Temporal.PlainDate.compare(today, until) <= 0
  );
}
