import {
  type FilterFields,
  filterQuery,
  isOneOf,
  isSearchText,
  readFilter,
} from '../../../platform/http/filter.ts';
import { type Language, tongueOf } from '../../../platform/i18n/index.ts';
import { publicationTopics, publicationTypes } from './lists.ts';
import { publicationPath } from './publication.ts';

/** What a list is narrowed to; what is left out narrows nothing. */
export type PublicationFilter = {
  readonly text?: string | undefined;
  /** Id of data/types.json. */
  readonly type?: string | undefined;
  /** Id of core/evidence/data/topics.json. */
  readonly topic?: string | undefined;
  /** "2025". */
  readonly year?: string | undefined;
  /** Code of a language in which it can be read. */
  readonly language?: string | undefined;
};

export const facetNames = ['type', 'topic', 'year', 'language'] as const;
export type FacetName = (typeof facetNames)[number];

/** As they stand in addresses of pages. */
const fields: FilterFields<keyof PublicationFilter> = {
  text: { name: 'q', takes: isSearchText },
  type: { name: 'art', takes: isOneOf(publicationTypes.map(({ id }) => id)) },
  topic: { name: 'thema', takes: isOneOf(publicationTopics.map(({ id }) => id)) },
  year: { name: 'jahr', takes: (value) => /^\d{4}$/.test(value) },
  language: { name: 'sprache', takes: (value) => tongueOf(value) !== null },
};

export type ListAddress = { readonly filter: PublicationFilter; readonly page: number };

/** Bounds the offset. */
const maximumPage = 500;

/** What an address asks for; null when a value is none, stands twice, or a name is not known. */
export function listAddress(
  query: Readonly<Record<string, readonly string[]>>,
): ListAddress | null {
  const { seite: pages = ['1'], ...rest } = query;
  const page = /^[1-9]\d{0,2}$/.test(pages[0] ?? '') ? Number(pages[0]) : 0;
  if (pages.length > 1 || page < 1 || page > maximumPage) return null;
  const filter = readFilter(rest, fields);
  return filter && { filter, page };
}

/** "/de/veroeffentlichungen?art=statement&seite=2"; with `below` a file of the same list: ".bib", "/feed.xml". */
export function listPath(
  language: Language,
  filter: PublicationFilter,
  { page = 1, below = '' }: { readonly page?: number; readonly below?: string } = {},
): string {
  const query = filterQuery(filter, fields);
  const pages = page > 1 ? `${query === '' ? '?' : '&'}seite=${page}` : '';
  return publicationPath(language) + below + query + pages;
}

/** The names and values that a search form keeps. */
export function keptFields(filter: PublicationFilter): readonly (readonly [string, string])[] {
  return facetNames.flatMap((field) => {
    const value = filter[field];
    return value === undefined ? [] : [[fields[field].name, value] as const];
  });
}
