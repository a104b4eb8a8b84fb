import type { Language, TongueCode } from '../../../platform/i18n/index.ts';
import type { CitationForm } from './export/form.ts';

export type Texts = Readonly<Record<Language, string>>;

/** What an editor enters about a publication. */
export type Entry = {
  /** Id of data/types.json. */
  readonly type: string;
  /** Of title, subtitle and body. */
  readonly language: TongueCode;
  readonly title: string;
  /** ''. So too below, where nothing else is said of what is missing. */
  readonly subtitle: string;
  /** "2., aktualisierte Auflage". */
  readonly edition: string;
  /** ISO 8601, as exact as it is known: "2025-10-17", "2025-10", "2025". */
  readonly publishedOn: string;
  /** The same. */
  readonly periodFrom: string;
  readonly periodTo: string;
  /** Persons as "Beispiel, Berta", organisations without comma. */
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly abstract: Texts;
  /** Ids of core/evidence/data/topics.json and data/exploitation.json. */
  readonly topics: readonly string[];
  readonly exploitation: readonly string[];
  /** As typed: "§ 25 Abs. 4a AufenthG". */
  readonly norms: readonly string[];
  /** What it is about: names of evidence, "dossier:…". */
  readonly about: readonly string[];
  readonly isbn: string;
  /** "10.1234/abc". */
  readonly doi: string;
  /** Id of data/licences.json; '': not known. */
  readonly licence: string;
  readonly printed: '' | 'yes' | 'no';
  /** Printed copies left, a whole number: "0" when it is sold out. */
  readonly stock: string;
  /** Of a printed copy in EUR: "4.50"; "0" when it is free of charge. */
  readonly price: string;
  /** How printed copies are ordered. */
  readonly order: Texts;
  /** In which languages it can be read, and where. */
  readonly versions: readonly LanguageVersion[];
  /** Earlier ones. */
  readonly editions: readonly { readonly edition: string; readonly on: string }[];
  /** Slugs of publications. */
  readonly replaces: readonly string[];
  readonly related: readonly string[];
  readonly files: readonly EnteredFile[];
  /** Markdown. */
  readonly body: string;
  readonly cleared: readonly Clearance[];
  readonly source: string;
  readonly sourceUrl: string;
  /** Whether somebody compared the entry with its source. */
  readonly verified: boolean;
};

export type LanguageVersion = {
  readonly language: TongueCode;
  readonly title: string;
  /** Where it can be read. */
  readonly url: string;
  /** Or the name of one of the entry's files. */
  readonly fileName: string;
  /** A number, or ''. */
  readonly pages: string;
  /** Whether people who use a screen reader can read it; '': nobody has looked. */
  readonly accessible: '' | 'yes' | 'no';
};

export type EnteredFile = {
  /** SHA-256, hexadecimal. */
  readonly file: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly alt: string;
};

/** Somebody has read the publication anew since a norm that it cites was replaced. */
export type Clearance = {
  /** Id of the replacement; a later one warns again. */
  readonly replacement: string;
  readonly reason: string;
};

/** What stands in the catalogue. */
export type Publication = Entry & {
  /** UUID. */
  readonly id: string;
  readonly slug: string;
  /** ISO 8601 instant. */
  readonly updated: string;
  readonly citedNorms: readonly CitedNorm[];
};

/** What of a citation is known to the norm index. */
export type CitedNorm = {
  /** As typed; one may name several sections. */
  readonly raw: string;
  /** null: the citation parser does not know it. */
  readonly law: string | null;
  /** null: the law as a whole. */
  readonly section: string | null;
};

/** "/de/veroeffentlichungen/datenbericht-2025"; with `form` the same as a file. */
export function publicationPath(language: Language, slug?: string, form?: CitationForm): string {
  const list = `/${language}/veroeffentlichungen`;
  if (slug === undefined) return list;
  return form === undefined ? `${list}/${slug}` : `${list}/${slug}.${form}`;
}

/** Title and edition, as lists at the desk show it. */
export function nameOfEntry({ title, edition }: Pick<Entry, 'title' | 'edition'>): string {
  return edition === '' ? title : `${title} (${edition})`;
}

export function isPublicationSlug(text: string): boolean {
  return text.length <= 120 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
