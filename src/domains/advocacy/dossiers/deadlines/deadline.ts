import { Temporal } from '../../../../platform/clock/index.ts';
import { isPartialDate, type Language, lastDay } from '../../../../platform/i18n/index.ts';
import type { Sourced, Texts } from '../../demands/demand.ts';

export const deadlineKinds = [
  'consultation',
  'transposition',
  'report',
  'hearing',
  'other',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** A deadline as it is entered here. */
export type EnteredDeadline = Sourced & {
  readonly kind: DeadlineKind;
  readonly title: Texts;
  /** ISO 8601, a day or a month. */
  readonly on: string;
  /** Who is asked: "Länder und Verbände". */
  readonly asked: Texts | null;
  /** It had passed when it was entered, and whoever did knew. */
  readonly history: boolean;
};

/** One that was entered alone. */
export type OwnDeadline = EnteredDeadline & {
  /** Stays, for calendars. */
  readonly slug: string;
  /** Slug of the dossier that it belongs to. */
  readonly dossier: string | null;
  /** Id of the body, in monitoring. */
  readonly body: string | null;
};

/** A deadline of the radar, wherever it was entered. */
export type Deadline = Sourced & {
  /** Stays, for calendars: "frist_beispiel", "dossier_beispiel_anhoerung", or that of monitoring. */
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly title: Texts;
  readonly on: string;
  readonly asked: Texts | null;
  /** Dossier or body that it belongs to. */
  readonly place: {
    readonly label: Texts;
    readonly path: Readonly<Record<Language, string>>;
  } | null;
};

export type Radar = {
  /** Earliest first. */
  readonly ahead: readonly Deadline[];
  /** Latest first. */
  readonly passed: readonly Deadline[];
};

/** Whether a text is a day or a month that exist: "2026-07-15", "2026-07". */
export function isDeadlineDate(text: string): boolean {
  return text.length > 4 && isPartialDate(text);
}

/** Days from one day to the deadline's last, ISO 8601; 0: today; below: passed. */
export function daysLeft({ on }: Pick<Deadline, 'on'>, today: string): number {
  return Temporal.PlainDate.from(today).until(lastDay(on)).days;
}

/** The last of the days that are near: who has to act reads of them at the desk and is reminded by mail. ISO 8601. */
export function lastDayAhead(today: string): string {
  return Temporal.PlainDate.from(today).add({ days: daysAhead }).toString();
}

/** How long before a deadline the office's editors hear of it first. */
export const daysAhead = 14;

/** Full years from one day to the deadline's last, ISO 8601; 0: less than one, or passed. */
export function fullYearsLeft({ on }: Pick<Deadline, 'on'>, today: string): number {
  return Math.max(
    0,
    Temporal.PlainDate.from(today).until(lastDay(on), { largestUnit: 'years' }).years,
  );
}

/** What is ahead, earliest first, and what passed within a year, latest first. */
export function radarOf(deadlines: readonly Deadline[], today: string): Radar {
  const aYearAgo = Temporal.PlainDate.from(today).subtract({ years: 1 }).toString();
  const sorted = [...deadlines].sort((a, b) =>
    `${lastDay(a.on)} ${a.id}`.localeCompare(`${lastDay(b.on)} ${b.id}`),
  );
  return {
    ahead: sorted.filter(({ on }) => lastDay(on) >= today),
    passed: sorted.filter(({ on }) => lastDay(on) < today && lastDay(on) >= aYearAgo).reverse(),
  };
}

export function deadlinesPath(language: Language): string {
  return `/${language}/fristen`;
}

/** "?art=report"; '' for every kind. */
export function kindQuery(kind: DeadlineKind | null): string {
  return kind === null ? '' : `?art=${kind}`;
}
