import type { Kysely } from 'kysely';
import type { Language } from '../../platform/i18n/index.ts';

/**
 * What names norms: decisions today. Norms know nothing of those who name them; the site hands them this,
 * so that the norm index can show them without importing their domain.
 */
export type Naming = {
  /** How many name each law, by the law's address. */
  readonly countLaws: (db: Kysely<unknown>) => Promise<ReadonlyMap<string, number>>;
  /** How many name each section of a law. */
  readonly countSections: (db: Kysely<unknown>, law: string) => Promise<readonly NamedSection[]>;
  /** Who names a section; with `version` only those whose source says that wording. */
  readonly find: (
    db: Kysely<unknown>,
    norm: { readonly law: string; readonly section: string; readonly version: string | null },
    language: Language,
  ) => Promise<Named>;
  /** Further things that name norms, each listed under a heading of its own. */
  readonly mentions?: readonly NormMentions[];
};

/** Things of one kind that name norms, such as publications. */
export type NormMentions = {
  readonly heading: Readonly<Record<Language, string>>;
  /** Those that name a section or, with `section` null, anything of the law; newest first. */
  readonly find: (
    db: Kysely<unknown>,
    norm: { readonly law: string; readonly section: string | null },
    language: Language,
  ) => Promise<readonly NamedBy[]>;
};

type NamedSection = {
  readonly section: string;
  readonly sign: '§' | 'Art.';
  readonly count: number;
};

export type Named = {
  readonly total: number;
  /** How many name each wording, by the day it came into force; the others name none. */
  readonly byVersion: ReadonlyMap<string, number>;
  /** The newest. */
  readonly items: readonly NamedBy[];
  /** Where all of them are listed. */
  readonly listHref: string;
};

export type NamedBy = {
  readonly href: string;
  /** "BGH, 20.12.2022 – 2 StR 232/21". */
  readonly label: string;
  readonly title: string | null;
  /** "Abs. 1 S. 1 Nr. 2", each once. */
  readonly details: readonly string[];
};
