import type { Segment } from './analysis/index.ts';
import type { Services } from './domain.ts';
import type { Language } from './i18n/index.ts';

/**
 * What the search over the whole site finds of a domain: one group of hits. Most sources give their texts, which
 * core/find keeps and searches; one that has an index of its own answers for itself.
 */
export type SearchSource = KeptSource | AnsweringSource;

type SourceWords = {
  /** In tables and addresses: 'recommendation'. No two sources use the same; where the thing is an evidence end, its kind. */
  readonly kind: string;
  /** Plural, as a heading: "Empfehlungen". */
  readonly label: Readonly<Record<Language, string>>;
  /** Groups stand in this order. */
  readonly weight: number;
  /** Address of the domain's own list of what the words find; left out where it has none. */
  readonly list?: (language: Language, text: string) => string;
  /** The one thing that the typed text names exactly, such as "§ 232 StGB" or "2 StR 87/22"; it stands before all groups. */
  readonly named?: (
    services: SearchServices,
    text: string,
    language: Language,
  ) => Promise<SearchHit | null>;
};

/**
 * Tables whose changes concern the source say so in a migration of the domain, once each:
 * `select find.follow('recommendation', 'monitoring.recommendation', 'id');`
 */
export type KeptSource = SourceWords & {
  /**
   * What is public now of these things, or of all (null). What is left out goes from the search. Asked within a second
   * after a change, in a transaction of the program's role that knows nobody.
   */
  readonly texts: (
    services: SearchServices,
    ids: readonly string[] | null,
  ) => Promise<readonly SearchText[]>;
  /** Of texts that come from files: changes with them. Everything is then read anew at the next start. */
  readonly edition?: string;
};

export type AnsweringSource = SourceWords & {
  readonly answer: (services: SearchServices, asked: SearchQuestion) => Promise<SearchAnswer>;
};

export type SearchServices = Pick<Services, 'db' | 'config' | 'mode' | 'log' | 'clock'>;

/** A public thing as it is found in one language; of a thing with several texts one is shown. */
export type SearchText = {
  /** Of the thing; a column that `find.follow` names holds it as text. "thing#part" is a part that comes and goes with it. */
  readonly id: string;
  /** BCP 47 or a code of help's languages: by it words are analysed. */
  readonly language: string;
  readonly title: string;
  /** false: title and note only tell where a part stands, and are not found. */
  readonly isTitleSought?: boolean;
  /** Plain text, from which passages are shown; '' where the title says all. */
  readonly body: string;
  /** Found like the body but never shown: other names, file numbers. */
  readonly also?: readonly string[];
  /** "/:language/themen/bedenkfrist"; `:language` becomes that of whoever searches. */
  readonly path: string;
  /** One short line, such as "GRETA, Runde 2"; '' for none. */
  readonly note: string;
  /** ISO 8601, as exact as it is known; null: it has none. */
  readonly date: string | null;
  /** Addresses of topics ('bedenkfrist') that it belongs to. */
  readonly topics?: readonly string[];
  /** 0 to 1: of equally good hits the higher stands first. */
  readonly rank?: number;
  /** Not found before this instant, ISO 8601. */
  readonly publicFrom?: string;
};

export type SearchQuestion = {
  /** As typed. */
  readonly text: string;
  /** Of the page; of equally good texts that in this language is shown. */
  readonly language: Language;
  /** Only texts in this language; null: in all. */
  readonly textLanguage: string | null;
  /** First and last year; null: no bound. */
  readonly from: number | null;
  readonly to: number | null;
  readonly topic: string | null;
  /** How many hits are shown. */
  readonly limit: number;
};

export type SearchAnswer = {
  /** isExact false: there are more. */
  readonly total: { readonly value: number; readonly isExact: boolean };
  /** The best first. */
  readonly hits: readonly SearchHit[];
  /** Another spelling that finds something; null where none is near or something was found. */
  readonly suggestion: string | null;
};

export type SearchHit = {
  readonly id: string;
  readonly title: string;
  /** BCP 47, of title and passage. */
  readonly lang: string;
  readonly href: string;
  readonly note: string;
  /** ISO 8601, as exact as it is known. */
  readonly date: string | null;
  readonly passage: readonly Segment[];
};
