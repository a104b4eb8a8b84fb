import type { Language } from '../../platform/i18n/index.ts';

export type Texts = Readonly<Record<Language, string>>;

/** Where a statement can be read, and whether somebody compared it with that source; `verified` false is shown as "ungeprüft". */
export type Sourced = {
  readonly verified: boolean;
  readonly source: string;
  readonly sourceUrl: string | null;
};

/** Who watches over an instrument: "GRETA". */
export type Body = {
  readonly id: string;
  readonly short: Texts;
  readonly name: Texts;
  /** Ids of laws: "cets-197". */
  readonly instruments: readonly string[];
};

export const milestoneKinds = [
  'launch',
  'questionnaire',
  'state_report',
  'ngo_report',
  'visit',
  'considered',
  'adopted',
  'published',
  'committee',
  'interim_report',
  'in_force',
  'due',
] as const;

/** What happened in a round, or has to (`due`). on: ISO 8601, as exact as it is known. */
export type Milestone = Sourced & {
  readonly kind: (typeof milestoneKinds)[number];
  readonly on: string;
  readonly note: Texts | null;
};

/** One evaluation of Germany by a body. */
export type Round = {
  readonly id: string;
  readonly body: string;
  /** Order among those of the body, from 1. */
  readonly number: number;
  readonly title: Texts;
  readonly theme: Texts | null;
  readonly milestones: readonly Milestone[];
};

export type Document = Sourced & {
  readonly id: string;
  /** "GRETA(2019)07"; null: not known here. */
  readonly symbol: string | null;
  readonly body: string;
  readonly round: string | null;
  readonly title: Texts;
  /** ISO 8601, as exact as it is known. */
  readonly dated: string | null;
  readonly url: string | null;
};

/** Whether a body speaks in a round: in its own, and the Committee of the Parties in those of GRETA, on whose reports it acts. */
export function speaksIn(body: string, round: Pick<Round, 'body'>): boolean {
  return round.body === body || (body === 'vertragsparteien' && round.body === 'greta');
}

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The key of a round, a document or a recommendation: "greta-2-bedenkfrist". */
export function isKey(text: string): boolean {
  return text.length <= 80 && slugPattern.test(text);
}
