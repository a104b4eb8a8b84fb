import type { Language } from '../../../platform/i18n/index.ts';
import { compareSections, type Law } from '../norm.ts';

export type Texts = Readonly<Record<Language, string>>;

/** Where a statement can be read, and whether somebody compared it with that source; `verified` false is shown as "ungeprüft". */
export type Sourced = {
  readonly verified: boolean;
  readonly source: string;
  readonly sourceUrl: string | null;
};

/** A convention or directive on trafficking and exploitation. */
export type Instrument = Sourced & {
  readonly law: Pick<Law, 'id' | 'abbreviation' | 'kind'>;
  readonly title: Texts;
  /** "CETS 197 (SEV 197)". */
  readonly number: string | null;
  /** ISO 8601. */
  readonly adoptedOn: string;
  readonly place: Texts | null;
  readonly dates: readonly InstrumentDate[];
  readonly chapters: readonly Chapter[];
};

export const dateKinds = [
  'signature',
  'ratification',
  'in_force',
  'transposition',
  'amendment_in_force',
  'amendment_transposition',
] as const;

/** What happened for Germany, or has to; on: ISO 8601. */
export type InstrumentDate = Sourced & {
  readonly kind: (typeof dateKinds)[number];
  readonly on: string;
};

export type Chapter = { readonly key: string; readonly title: Texts };

/** One article with its title and one sentence of our own. */
export type Article = Sourced & {
  /** Address of the instrument: "cets-197". */
  readonly law: string;
  readonly abbreviation: string;
  /** "13", "18a". */
  readonly section: string;
  /** Key of a chapter; null: in none. */
  readonly chapter: string | null;
  readonly title: Texts;
  readonly sentence: Texts;
};

export function instrumentsPath(language: Language): string {
  return `/${language}/uebereinkommen`;
}

/** "cets-197/13": how other domains, the interface and the desk refer to an article. */
export function articleKey({ law, section }: Pick<Article, 'law' | 'section'>): string {
  return `${law}/${section}`;
}

/** The articles by chapter in its order; those in none come first, with chapter null. */
export function byChapter<One extends Pick<Article, 'chapter' | 'section'>>(
  { chapters }: Pick<Instrument, 'chapters'>,
  articles: readonly One[],
): { readonly chapter: Chapter | null; readonly articles: readonly One[] }[] {
  const sorted = [...articles].sort((a, b) => compareSections(a.section, b.section));
  const known = new Set(chapters.map(({ key }) => key));
  const without = sorted.filter(({ chapter }) => chapter === null || !known.has(chapter));
  return [
    { chapter: null, articles: without },
    ...chapters.map((chapter) => ({
      chapter,
      articles: sorted.filter((one) => one.chapter === chapter.key),
    })),
  ].filter((group) => group.articles.length > 0);
}
