import type { Language } from '../../platform/i18n/index.ts';
import type { Article } from './instruments/instrument.ts';

export type Law = {
  /** Address: "stgb". */
  readonly id: string;
  readonly abbreviation: string;
  readonly title: string | null;
  readonly kind: 'statute' | 'ordinance' | 'eu' | 'treaty';
};

/** A section or article with everything that is held of it. */
export type Norm = {
  readonly law: Law;
  readonly section: string;
  readonly sign: '§' | 'Art.';
  /** Of the newest wording or the imported text. */
  readonly heading: string | null;
  /** Newest first; empty when no change of this norm is recorded here. */
  readonly versions: readonly Version[];
  readonly text: NormText | null;
  /** What we say of it, when it is an article of an instrument. */
  readonly article: Article | null;
};

/** A wording, named by the day it came into force; days are ISO 8601. */
export type Version = {
  readonly from: string;
  /** First day on which it no longer applied; null: no later wording is recorded. */
  readonly until: string | null;
  readonly heading: string | null;
  readonly amendedBy: string | null;
  readonly source: string;
  readonly sourceUrl: string | null;
};

export type NormText = {
  /** Day of the edition it was taken from. */
  readonly asOf: string | null;
  readonly body: string;
  readonly source: string;
  /** ISO 639. */
  readonly language: string;
};

/** "/de/normen/stgb/232a/2016-10-15"; each part only after the one before it. */
export function normAddress(
  language: Language,
  law: string | null = null,
  section: string | null = null,
  version: string | null = null,
): string {
  const parts = [law, section, version].filter((part) => part !== null);
  return [`/${language}/normen`, ...parts].join('/');
}

export function isLawId(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** "232a", "4", "25": how sections stand in addresses. */
export function isSection(text: string): boolean {
  return /^[0-9]{1,4}[a-z]{0,3}$/.test(text);
}

/** Numbers first by value, then by their letters: 25, 232, 232a, 1004. */
export function compareSections(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : a > b ? 1 : 0);
}
