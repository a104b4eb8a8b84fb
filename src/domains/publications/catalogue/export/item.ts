import type { Language } from '../../../../platform/i18n/index.ts';
import { type Publication, publicationPath } from '../publication.ts';

/** A publication as it leaves the site in a file. */
export type ExportItem = Publication & {
  /** Address of its page, with the origin. */
  readonly url: string;
};

/** `origin` without a slash at its end. */
export function exportItem(
  publication: Publication,
  { origin, language }: { readonly origin: string; readonly language: Language },
): ExportItem {
  return { ...publication, url: origin + publicationPath(language, publication.slug) };
}
