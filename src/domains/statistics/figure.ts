import type { Language } from '../../platform/i18n/index.ts';

export type Texts = Readonly<Record<Language, string>>;

export const units = [
  'cases',
  'persons',
  'investigations',
  'convictions',
  'centres',
  'percent',
  'percent_change',
] as const;
export type Unit = (typeof units)[number];

export const qualifiers = ['exact', 'about', 'more_than', 'just_under'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** published: so printed. derived: calculated from what was printed. inferred: printed, but its year or place is concluded. */
export const statuses = ['published', 'derived', 'inferred'] as const;
export type Status = (typeof statuses)[number];

export type Source = {
  readonly title: string;
  readonly url: string | null;
  /** Day on which somebody read it, ISO 8601. */
  readonly seen: string;
};

/** Who publishes figures. */
export type Publisher = {
  /** 'kok' */
  readonly id: string;
  readonly name: Texts;
  readonly short: Texts;
  /** What is counted, out of which data, and what they cannot tell. */
  readonly counts: Texts;
  readonly basis: Texts;
  readonly limits: Texts;
  /** Id of the measure that stands for it where publishers are compared; null: none yet. */
  readonly headline: string | null;
};

/** What is counted, in our words. */
export type Measure = {
  /** 'kok-released' */
  readonly id: string;
  readonly publisher: string;
  /** Key of data/questions.json. */
  readonly question: string;
  readonly unit: Unit;
  readonly label: Texts;
  readonly population: Texts;
  readonly note: Texts | null;
  /** Shared by the answers to one question that allowed several. */
  readonly answers: string | null;
};

/** A report as it appeared. */
export type Edition = {
  /** 'kok-6' */
  readonly id: string;
  readonly publisher: string;
  /** '6' */
  readonly symbol: string;
  readonly title: Texts;
  /** "2025-10-14", "2024-10", "2023"; null: not known. */
  readonly published: string | null;
  readonly dataFrom: number;
  readonly dataTo: number;
  readonly source: Source;
};

/** One figure as one edition states it. */
export type FigureRecord = {
  /** 'kok-released-2024@6': measure, year and symbol of the edition; never changes. */
  readonly id: string;
  readonly measure: string;
  readonly year: number;
  /** First year, where the figure is of several; null: of one. */
  readonly since: number | null;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly status: Status;
  /** Id of the edition. */
  readonly edition: string;
  readonly page: string | null;
  /** null: as the measure says. */
  readonly population: Texts | null;
  readonly note: Texts | null;
  readonly source: Source;
};

/** A figure with what it is of. */
export type Figure = Omit<FigureRecord, 'measure' | 'edition' | 'population'> & {
  readonly measure: Measure;
  readonly publisher: Publisher;
  readonly edition: Edition;
  readonly population: Texts;
  /** Id of the figure that the newest edition states for the same measure and years; null: this is the newest. */
  readonly newer: string | null;
};

export function figureId(measure: string, year: number, editionSymbol: string): string {
  return `${measure}-${year}@${editionSymbol}`;
}

/** Whether it has the form of a figure's id. */
export function isFigureId(text: string): boolean {
  return /^[a-z0-9-]{1,80}@[a-z0-9-]{1,40}$/.test(text);
}

export function dataPath(language: Language, part = ''): string {
  return `/${language}/daten${part === '' ? '' : `/${part}`}`;
}

export function figurePath(language: Language, id: string): string {
  return dataPath(language, `zahl/${id}`);
}
