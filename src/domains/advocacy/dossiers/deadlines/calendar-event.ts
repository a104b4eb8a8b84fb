import { Temporal } from '../../../../platform/clock/index.ts';
import type { Deadline } from './deadline.ts';

/** What calendars were told of a deadline. */
export type Told = Pick<Deadline, 'id' | 'kind' | 'on' | 'title'> & {
  /** How often it changed. */
  readonly sequence: number;
  readonly changed: Temporal.Instant;
  /** When it went; null: it is there. */
  readonly gone: Temporal.Instant | null;
};

/**
 * What calendars are told now, given what they were told before. A changed day or title counts one up, so that a program
 * which took the event over takes the newer one; what has gone stays as called off.
 */
export function tellNow(
  told: readonly Told[],
  deadlines: readonly Deadline[],
  now: Temporal.Instant,
): readonly Told[] {
  const before = new Map(told.map((one) => [one.id, one]));
  const present = new Set(deadlines.map(({ id }) => id));
  return [
    ...deadlines.map((deadline) => toldOf(before.get(deadline.id), deadline, now)),
    ...told
      .filter(({ id }) => !present.has(id))
      .map((one) =>
        one.gone ? one : { ...one, sequence: one.sequence + 1, changed: now, gone: now },
      ),
  ];
}

/** What went is told of for a year: as long as anybody may still have it. */
export function isToldOf({ gone }: Told, now: Temporal.Instant): boolean {
  return gone === null || Temporal.Instant.compare(gone.add({ hours: 365 * 24 }), now) > 0;
}

function toldOf(
  before: Told | undefined,
  { id, kind, on, title }: Deadline,
  now: Temporal.Instant,
): Told {
  const isSame =
    before &&
    before.gone === null &&
    before.on === on &&
    before.title.de === title.de &&
    before.title.en === title.en;
  const last = isSame
    ? { sequence: before.sequence, changed: before.changed }
    : { sequence: before ? before.sequence + 1 : 0, changed: now };
  return { id, kind, on, title, ...last, gone: null };
}
