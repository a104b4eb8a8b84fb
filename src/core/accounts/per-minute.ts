import type { Temporal } from '../../platform/clock/index.ts';

/** Answers true `limit` times in each minute of the clock, then false until the next. */
export function perMinute(limit: number): (now: Temporal.Instant) => boolean {
  let minute = 0;
  let count = 0;
  return (now) => {
    const current = Math.floor(now.epochMilliseconds / 60_000);
    count = current === minute ? count + 1 : 1;
    minute = current;
    return count <= limit;
  };
}
