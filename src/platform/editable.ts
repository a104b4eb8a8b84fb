import type { Child } from 'hono/jsx';
import type { Kysely } from 'kysely';
import type { Temporal } from './clock/index.ts';
import type { Role, Services, SignedIn } from './domain.ts';
import type { Language } from './i18n/index.ts';

type Texts = Readonly<Record<Language, string>>;

/**
 * What the desk keeps of one thing: what was typed, by field. A list holds what was chosen or one line each; rows are
 * groups of fields. '' and [] mean that nothing was entered. Everything is text, so that any version can be shown,
 * compared and restored without knowing what it means.
 */
export type Content = { readonly [field: string]: Value };
export type Value = string | readonly string[] | readonly Row[];
export type Row = { readonly [field: string]: string };

/** One kind of public thing that is edited at the desk; a domain lists its own in `Domain.editable`. */
export type Editable = {
  /** In tables and in the audit: 'decision'. */
  readonly kind: string;
  /** In addresses: 'entscheidungen'. */
  readonly segment: string;
  /** Plural, as a heading: "Entscheidungen". */
  readonly name: Texts;
  /** Singular, without article: "Entscheidung". */
  readonly one: Texts;
  /** A new one, on the button that begins it: "Neue Entscheidung". Left out where none are made here. */
  readonly newOne?: Texts;
  /** Its place on the desk's start page, and with it its part there (core/desk/pages/kind-groups.ts). */
  readonly weight: number;
  /** office: only people of the office edit it. organisation: each edits its own; the office's lead edits all. */
  readonly owner: 'office' | 'organisation';
  /** Who edits, submits and releases. */
  readonly editors: readonly Role[];
  /** What somebody states before a release; none: whoever edits it releases it. */
  readonly checks: readonly Check[];
  /** purge: a withdrawal deletes every version and draft for good. none: it cannot be withdrawn, only changed. */
  readonly withdrawal: 'keep' | 'purge' | 'none';
  /** key: null for a new one. */
  readonly form: (db: Kysely<unknown>, key: string | null) => Promise<readonly Section[]>;
  readonly title: (content: Content) => string;
  /** What is public now, for the list at the desk, newest first; text: '' or words that somebody looks for. */
  readonly list: (db: Kysely<unknown>, wanted: Wanted) => Promise<Listed>;
  /** What is public now, as content; null when there is none. The organisation it belongs to, where owner says so. */
  readonly read: (db: Kysely<unknown>, key: string) => Promise<ReadContent | null>;
  /** Fields that the desk alone keeps: they are never public, so `read` does not know them. */
  readonly unpublished?: readonly string[];
  /** Whether two contents say the same; without it, whether they are the same. */
  readonly isSame?: (one: Content, other: Content) => boolean;
  /** What the fields cannot tell alone; fields with problems of their own are not asked again. */
  readonly check?: (db: Kysely<unknown>, draft: CheckedDraft) => Promise<readonly Problem[]>;
  /** Writes what pages read. In the transaction of the release; throws only for bugs. */
  readonly publish: (db: Kysely<unknown>, release: Release) => Promise<{ readonly key: string }>;
  /** The moment before which nobody reads what was released, nor fetches its files; null, or without it: none. */
  readonly waitsUntil?: (content: Content) => Temporal.Instant | null;
  /** Takes it out of what pages read, in the transaction of the withdrawal. */
  readonly withdraw: (db: Kysely<unknown>, key: string, thingId: string) => Promise<void>;
  /** After the transaction of a release or withdrawal: memory and search that are to follow at once. */
  readonly afterwards?: (services: Services) => Promise<void>;
  /** Address of the public page, without origin; null where it has none. */
  readonly address: (
    db: Kysely<unknown>,
    key: string,
    language: Language,
  ) => Promise<string | null>;
  /** The content as the public will see it. */
  readonly preview?: (db: Kysely<unknown>, content: Content, language: Language) => Promise<Child>;
  /** Style sheets that the preview needs beside the desk's own. */
  readonly styles?: readonly string[];
  /** The text that this one is translated from, shown beside each field of the same name. */
  readonly source?: (db: Kysely<unknown>, key: string) => Promise<Source | null>;
  /** What the desk lists by language, for kinds whose texts exist in several. */
  readonly translations?: TranslatedTexts;
  /** Further pages about all things of the kind, each below /redaktion; their routes belong to the domain. */
  readonly pages?: readonly {
    readonly path: string;
    readonly label: Texts;
    readonly roles: readonly Role[];
    /** How many things wait on it for her; the desk's start page names those pages first. In a transaction of her organisation. */
    readonly waiting?: (db: Kysely<unknown>, by: WaitingFor) => Promise<number>;
  }[];
  /** What an editor has to do about these things by a day that has passed or is near; the desk's start page begins with it. In a transaction of her organisation. */
  readonly due?: (db: Kysely<unknown>, by: WaitingFor) => Promise<readonly Due[]>;
  /** Further pages for one thing, below its address at the desk; their routes belong to the domain. */
  readonly tools?: readonly { readonly segment: string; readonly label: Texts }[];
};

export type WaitingFor = { readonly person: SignedIn; readonly at: Temporal.Instant };

export type Due = {
  readonly title: Texts;
  /** What it is about; null where the title says it. */
  readonly about: Texts | null;
  /** ISO 8601, as exact as it is known; its last day is the last. */
  readonly on: string;
  /** Where it is done, without origin. */
  readonly path: Texts;
};

/** A statement that others than the author make about a submitted draft. */
export type Check = {
  /** 'legal'. */
  readonly name: string;
  /** "Rechtliche Prüfung". */
  readonly label: Texts;
  /** What is stated: "Gelesen, keine Person erkennbar." */
  readonly statement: Texts;
  readonly roles: readonly Role[];
  /** How many different persons must state it. */
  readonly persons: 1 | 2;
  /** Whether whoever wrote the draft may be one of them. */
  readonly byAuthor: boolean;
  /** Not asked for where this answers no. */
  readonly neededFor?: (content: Content) => boolean;
};

export type Wanted = {
  readonly text: string;
  /** null: of all organisations. */
  readonly organisationId: string | null;
  readonly limit: number;
  readonly offset: number;
};
export type Listed = {
  readonly total: number;
  readonly found: readonly { readonly key: string; readonly title: string }[];
};

export type ReadContent = { readonly content: Content; readonly organisationId: string | null };

export type CheckedDraft = {
  readonly key: string | null;
  readonly content: Content;
  readonly language: Language;
};
/** row: of a field that holds rows, from 0. */
export type Problem = {
  readonly field: string;
  readonly row?: { readonly index: number; readonly field: string };
  readonly message: string;
};

export type Release = {
  readonly thingId: string;
  /** null: it was never public. */
  readonly key: string | null;
  readonly content: Content;
  readonly organisationId: string;
  readonly person: { readonly id: string; readonly name: string };
  /** Who stated what, by the check's name; '' for somebody who has left the network. */
  readonly statements: readonly { readonly check: string; readonly personName: string }[];
  readonly at: Temporal.Instant;
};

export type Source = {
  readonly label: Texts;
  readonly content: Content;
  /** BCP 47. */
  readonly lang: string;
};

/** Texts of a kind in their languages. */
export type TranslatedTexts = {
  readonly list: (db: Kysely<unknown>) => Promise<Translations>;
  /** Parts of the source that have changed since the text of this key was made from it; null when the earlier ones are not known. */
  readonly changes: (db: Kysely<unknown>, key: string) => Promise<readonly SourceChange[] | null>;
};

export type Translations = {
  /** In the order of lists; the source first. */
  readonly languages: readonly { readonly code: string; readonly name: Texts }[];
  readonly texts: readonly { readonly name: string; readonly title: Texts }[];
  /** One for each language and text. */
  readonly states: readonly Translation[];
};

/** How a text stands in a language. */
export type Translation = {
  readonly key: string;
  /** Code of the language. */
  readonly language: string;
  /** Name of the text. */
  readonly text: string;
  readonly exists: boolean;
  /** Made from an earlier text of the source. */
  readonly isOutdated: boolean;
  readonly isMachineMade: boolean;
  /** on: ISO 8601. */
  readonly confirmed: { readonly by: string; readonly on: string } | null;
  /** Pages wait until somebody has confirmed it. */
  readonly isAwaited: boolean;
};

/** A part of the source then and now; '' where there was or is none. */
export type SourceChange = { readonly label: Texts; readonly before: string; readonly now: string };

export type Section = { readonly title: Texts | null; readonly fields: readonly Field[] };

/** A field of a form at the desk; `name` is its place in the content and unlike any other of the form. */
export type Field = TextField | ListField | ChoiceField | ChoicesField | RowsField | FilesField;

type FieldWords = {
  readonly name: string;
  readonly label: Texts;
  readonly hint?: Texts;
  /** May stay empty in a draft, but not when it is submitted. */
  readonly required?: boolean;
};

/** Text of one line, or with `rows` of several. */
export type TextField = FieldWords & {
  readonly kind: 'text';
  readonly rows?: number;
  /** UTF-16 code units. */
  readonly maximum: number;
  /**
   * date: kept as ISO 8601. partial-date: a day, a month or a year, kept as ISO 8601 as exact as it was typed. url: http
   * or https. integer, decimal: with point, without groups; decimal comma is read.
   */
  readonly input?:
    | 'text'
    | 'date'
    | 'partial-date'
    | 'url'
    | 'email'
    | 'tel'
    | 'integer'
    | 'decimal';
  /** BCP 47, when the text is not in the language of the page. */
  readonly lang?: string;
  readonly dir?: 'rtl';
  /** What may be chosen while one types. */
  readonly suggestions?: readonly string[];
};

/** Several short texts, one a line. */
export type ListField = FieldWords & {
  readonly kind: 'list';
  /** Of one, UTF-16 code units. */
  readonly maximum: number;
  /** How many. */
  readonly count: number;
};

/** One of several; '' where the first option says that nobody has looked. */
export type ChoiceField = FieldWords & {
  readonly kind: 'choice';
  readonly options: readonly Option[];
};
/** Any number of several. */
export type ChoicesField = FieldWords & {
  readonly kind: 'choices';
  readonly options: readonly Option[];
};
export type Option = { readonly value: string; readonly label: Texts };

/** Groups of fields, as many as wanted; a group in which all is empty does not count. */
export type RowsField = FieldWords & {
  readonly kind: 'rows';
  readonly fields: readonly (TextField | ChoiceField)[];
  /** How many at most. */
  readonly count: number;
};

/** Uploaded files: rows of `file` (SHA-256, hexadecimal), `name`, `type` and, for images, `alt`. */
export type FilesField = FieldWords & {
  readonly kind: 'files';
  readonly accept: readonly ('image' | 'pdf')[];
  readonly count: number;
};
