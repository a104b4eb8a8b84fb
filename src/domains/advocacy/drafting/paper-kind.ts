import type { Child } from 'hono/jsx';
import type { Kysely } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Paper, PaperKindName } from './paper.ts';
import type { PaperVersion, Paragraph } from './paragraph.ts';

/** What makes the papers of one kind different from others; the pages are the same. */
export type PaperKind = {
  readonly kind: PaperKindName;
  /** In addresses: 'stellungnahmen'. */
  readonly segment: string;
  /** Plural, as a heading. */
  readonly name: Readonly<Record<Language, string>>;
  /** "Neue Stellungnahme", of those that are made by a form; others come from somewhere else. */
  readonly newOne?: Readonly<Record<Language, string>>;
  /** Further pages beside the list of papers. */
  readonly lists?: (
    language: Language,
  ) => readonly { readonly href: string; readonly label: string }[];
  /** What else waits for somebody's organisation, beside papers. */
  readonly waiting?: (
    trx: Kysely<unknown>,
    person: SignedIn,
    at: Temporal.Instant,
    language: Language,
  ) => Promise<readonly WaitingLine[]>;
  /** By section: what stands beside its paragraphs while one writes. */
  readonly beside?: (
    trx: Kysely<unknown>,
    paper: Paper,
    language: Language,
  ) => Promise<ReadonlyMap<string, Child>>;
  /** What is to be told to whoever writes, as sentences. origin: of this site. */
  readonly problems?: (
    trx: Kysely<unknown>,
    paper: Paper,
    paragraphs: readonly Paragraph[],
    site: { readonly language: Language; readonly origin: string },
  ) => Promise<readonly string[]>;
  /** Further pages of one paper. */
  readonly links?: (
    paper: Paper,
    language: Language,
  ) => readonly { readonly href: string; readonly label: string }[];
  /** Markdown for the publication; without it, the paragraphs one after the other. */
  readonly publicationText?: (
    trx: Kysely<unknown>,
    paper: Paper,
    version: PaperVersion,
    origin: string,
  ) => Promise<string>;
};

/** One line of what waits for an organisation. */
export type WaitingLine = {
  readonly title: string;
  readonly href: string;
  /** What is to be done: "Kommentieren". */
  readonly what: string;
  /** The first moment after the deadline; null: none. */
  readonly until: Date | null;
};
