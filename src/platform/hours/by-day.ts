import { openingOf } from './opening.ts';

export type DayHours = {
  /** 0 is Monday, 6 is Sunday. */
  readonly day: number;
  /** "09:00–12:00"; none: closed. */
  readonly spans: readonly string[];
};

const minutesOfDay = 24 * 60;
/** A Monday with no change of summer time in the weeks around it, anywhere. */
const monday = { year: 2026, month: 5, day: 8 };

/**
 * The hours of each weekday from Monday, for pages; null when weeks differ or the hours are not plain times (then the
 * text itself is shown). What holds on public holidays is left out.
 */
export function hoursByDay(hours: string): DayHours[] | null {
  const weekly = hours
    .split(';')
    .filter((rule) => !/^\s*PH\s+(off|closed)\s*$/.test(rule))
    .join(';');
  if (/sun|dawn|dusk|PH|SH/.test(weekly)) return null;
  const opening = openingOf(weekly, 'Berlin');
  if (!opening.isWeekStable()) return null;
  const intervals = opening.getOpenIntervals(dayAt(-1), dayAt(8));
  if (intervals.some(([, , isUnknown]) => isUnknown)) return null;
  const spans = intervals.map(([from, to]) => ({ from: minutesAt(from), to: minutesAt(to) }));
  return Array.from({ length: 7 }, (_, day) => ({
    day,
    spans: spans.flatMap((span) => partOnDay(span, day)),
  }));
}

type Span = { readonly from: number; readonly to: number };

/** A night belongs to the day on which it begins; what goes on for longer than a day is cut at midnight. */
function partOnDay({ from, to }: Span, day: number): string[] {
  const start = day * minutesOfDay;
  const end = start + minutesOfDay;
  if (to - from <= minutesOfDay)
    return from >= start && from < end ? [`${clock(from - start)}–${clock(to - start)}`] : [];
  if (to <= start || from >= end) return [];
  return [`${clock(Math.max(from - start, 0))}–${clock(Math.min(to, end) - start)}`];
}

function clock(minutes: number): string {
  const rest = minutes > minutesOfDay ? minutes - minutesOfDay : minutes;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
}

function dayAt(offset: number): Date {
  return new Date(monday.year, monday.month, monday.day + offset);
}

/** Since the start of that Monday. */
function minutesAt(date: Date): number {
  return Math.round((date.getTime() - dayAt(0).getTime()) / 60_000);
}
