import type { Language } from '../../platform/i18n/index.ts';

export const newsKinds = ['news', 'press'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** One published piece of news in one language. */
export type NewsItem = NewsHead & {
  /** Markdown. */
  readonly body: string;
  readonly files: readonly NewsFile[];
  /** ISO 8601 instant before which nobody reads it; null: it waits for none. */
  readonly publicFrom: string | null;
};

/** What a list needs of it. */
export type NewsHead = {
  /** UUID. */
  readonly id: string;
  readonly slug: string;
  readonly kind: NewsKind;
  /** ISO 8601. */
  readonly publishedOn: string;
  readonly title: string;
  readonly lead: string;
  /** Language of the text: German where there is no other. */
  readonly language: Language;
  /** ISO 8601 instant; of what waited, not before it could be read. */
  readonly updated: string;
};

export type NewsFile = {
  /** SHA-256, hexadecimal. */
  readonly file: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** What a picture shows; '' for other files. */
  readonly alt: string;
};

export function isNewsKind(text: string): text is NewsKind {
  return newsKinds.some((kind) => kind === text);
}

export function newsPath(language: Language, slug?: string): string {
  return slug === undefined ? `/${language}/aktuelles` : `/${language}/aktuelles/${slug}`;
}
