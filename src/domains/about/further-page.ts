import type { Language } from '../../platform/i18n/index.ts';

/** A page that the network wrote itself. */
export type FurtherPage = {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** Of the text: German where there is no other. */
  readonly language: Language;
};

export function furtherPath(language: Language, slug: string): string {
  return `/${language}/seiten/${slug}`;
}
