import type { Language } from '../../../platform/i18n/index.ts';

/** "/de/forderungen"; with a slug the permalink of a demand. */
export function demandPath(language: Language, slug?: string): string {
  const list = `/${language}/forderungen`;
  return slug === undefined ? list : `${list}/${slug}`;
}
