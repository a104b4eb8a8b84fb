import { firstDay, type Language, lastDay } from '../../../platform/i18n/index.ts';

export type Texts = Readonly<Record<Language, string>>;

/** Where a statement can be read, and whether somebody compared it with that source; `verified` false is shown as "ungeprüft". */
export type Sourced = {
  readonly verified: boolean;
  readonly source: string;
  readonly sourceUrl: string | null;
};

export const levels = ['bund', 'land', 'authority', 'eu'] as const;
export type Level = (typeof levels)[number];

export type Addressee = {
  readonly level: Level;
  /** "Bundesregierung". */
  readonly name: Texts;
};

export const states = ['none', 'announced', 'partly', 'done', 'reversed'] as const;
export type State = (typeof states)[number];

/** What has come of a demand, from a day on. */
export type StateChange = Sourced & {
  readonly state: State;
  /** ISO 8601, as exact as it is known. */
  readonly on: string;
  readonly reason: Texts;
};

/** What the network demands of politics. */
export type Demand = Sourced & {
  /** Stays, whatever the title becomes. */
  readonly slug: string;
  readonly title: Texts;
  /** Markdown. */
  readonly text: Texts;
  /** At least one. */
  readonly addressees: readonly Addressee[];
  /** Ids of monitoring's list; at least one. */
  readonly topics: readonly string[];
  /** null: no source tells. */
  readonly since: Since | null;
  /** In the order in which they were entered. */
  readonly states: readonly StateChange[];
};

/** The earliest time at which a source has the network demanding it. on: ISO 8601, as exact as it is known. */
export type Since = Sourced & { readonly on: string };

/** Oldest first; of one day the later entry comes later. */
export function history({ states }: Pick<Demand, 'states'>): readonly StateChange[] {
  return [...states].sort((a, b) => compare(firstDay(a.on), firstDay(b.on)));
}

/** How it stands: the newest change; null when nobody has recorded any. */
export function newestState(demand: Pick<Demand, 'states'>): StateChange | null {
  return history(demand).at(-1) ?? null;
}

/**
 * Full years for which it stands, or stood until it was done; never more than is known: "2013" counts from the end of that
 * year. null where no source tells since when. today: ISO 8601.
 */
export function yearsStanding(
  demand: Pick<Demand, 'since' | 'states'>,
  today: string,
): number | null {
  if (demand.since === null) return null;
  const newest = newestState(demand);
  const until = newest?.state === 'done' ? firstDay(newest.on) : today;
  return Math.max(0, fullYears(lastDay(demand.since.on), until));
}

function fullYears(from: string, until: string): number {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  return until.slice(4) < from.slice(4) ? years - 1 : years;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
