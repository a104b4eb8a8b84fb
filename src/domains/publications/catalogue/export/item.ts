import type { Language } from '../../../../platform/i18n/index.ts';
import { exploitationForms, namesIn, publicationTopics } from '../lists.ts';
import { type Publication, publicationPath } from '../publication.ts';

/** A publication as it leaves the site in a file. */
export type ExportItem = Publication & {
  /** Address of its page, with the origin. */
  readonly url: string;
  /** Of its PDFs, with the origin. */
  readonly pdfs: readonly string[];
};

/** `origin` without a slash at its end. */
export function exportItem(
  publication: Publication,
  { origin, language }: { readonly origin: string; readonly language: Language },
): ExportItem {
  return {
    ...publication,
    url: origin + publicationPath(language, publication.slug),
    pdfs: publication.files
      .filter(({ type }) => type === 'application/pdf')
      .map(({ file, name }) => `${origin}/dateien/${file}/${encodeURIComponent(name)}`),
  };
}

/** In German: topics, forms of exploitation, and norms as they were typed. */
export function keywordsOf({ topics, exploitation, norms }: ExportItem): readonly string[] {
  const listed = [
    ...namesIn(publicationTopics, topics),
    ...namesIn(exploitationForms, exploitation),
  ];
  return [...listed.map(({ name }) => name.de), ...norms];
}
