import type { Language } from '../../platform/i18n/index.ts';
import { searchQuery } from './address.ts';
import type { SearchRequest } from './search/result.ts';

/** File forms in which a search or a decision can be taken away. */
export const fileForms = ['csv', 'ris', 'bib', 'json', 'atom'] as const;
export type FileForm = (typeof fileForms)[number];

/** A search as a page, or as a file with the same parameters. */
export function searchPath(
  language: Language,
  request: SearchRequest,
  form: FileForm | null = null,
): string {
  const query = searchQuery(form ? { ...request, offset: 0 } : request);
  const path = `/${language}/rechtsprechung${form ? `.${form}` : ''}`;
  return query ? `${path}?${query}` : path;
}

export function decisionPath(language: Language, slug: string): string {
  return `/${language}/rechtsprechung/${slug}`;
}

/** The page of a law, section or wording; `below` is its address below /normen, with or without its first "/". */
export function normPath(language: Language, below: string): string {
  return `/${language}/normen/${below.replace(/^\//, '')}`;
}
