import { tongueOf } from '../../../platform/i18n/index.ts';
import { fullTitle } from './citing.ts';
import { typeOf } from './lists.ts';
import { publicationPath } from './publication.ts';
import type { ShownPublication } from './shown-publication.ts';

/**
 * What reference managers and Google Scholar read from the head of a page (scholar.google.com/intl/en/scholar/inclusion.html,
 * "Indexing guidelines"): names and contents of meta tags, as far as they are known.
 */
export function citationMeta(
  { publication, files }: ShownPublication,
  origin: string,
): readonly (readonly [name: string, content: string])[] {
  const { slug, type, authors, publisher, publishedOn, isbn, doi, language } = publication;
  const isReport = typeOf(type).csl === 'report';
  const tags: readonly (readonly [string, string])[] = [
    ['citation_title', fullTitle(publication)],
    ...authors.map((name) => ['citation_author', name] as const),
    ['citation_publication_date', publishedOn.replaceAll('-', '/')],
    [isReport ? 'citation_technical_report_institution' : 'citation_publisher', publisher],
    ['citation_isbn', isbn],
    ['citation_doi', doi],
    ['citation_language', tongueOf(language)?.lang ?? language],
    ['citation_abstract_html_url', origin + publicationPath('de', slug)],
    ...files
      .filter((file) => file.type === 'application/pdf' && file.language === language)
      .map(({ file, name }) => {
        return [
          'citation_pdf_url',
          `${origin}/dateien/${file}/${encodeURIComponent(name)}`,
        ] as const;
      }),
  ];
  return tags.filter(([, content]) => content !== '');
}
