import type { Language } from '../../../platform/i18n/index.ts';
import { doiUrl } from './identifiers.ts';
import type { Publication } from './publication.ts';
import { words } from './words.ts';

/** "Beispiel, Berta" as family and given name; an organisation has no comma. */
export type Author =
  | { readonly family: string; readonly given: string }
  | { readonly literal: string };

export function authorOf(name: string): Author {
  const [family = '', ...given] = name.split(',').map((part) => part.trim());
  return given.length > 0 && family !== ''
    ? { family, given: given.join(', ') }
    : { literal: name };
}

/** Title and subtitle in one line. */
export function fullTitle({ title, subtitle }: Pick<Publication, 'title' | 'subtitle'>): string {
  if (subtitle === '') return title;
  return /[.?!:]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** To be copied: "Beispiel, Berta (2025): Titel. 2. Auflage. Verlag. Address"; where nobody is named, "Titel (2025). Address". */
export function citationOf(
  publication: Publication,
  { url, language }: { readonly url: string; readonly language: Language },
): string {
  const { authors, publishedOn, edition, publisher, doi } = publication;
  const by = authors.length > 3 ? [authors[0], words(language)('cite.others')] : authors;
  const names = by.join(authors.length > 3 ? ' ' : '; ') || publisher;
  const year = publishedOn.slice(0, 4);
  const title = fullTitle(publication);
  const parts = [
    names === '' ? `${title} (${year})` : `${names} (${year}): ${title}`,
    edition,
    publisher === names ? '' : publisher,
  ];
  const told = parts.filter((part) => part !== '');
  const ended = told.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`));
  return [...ended, doi === '' ? url : doiUrl(doi)].join(' ');
}
