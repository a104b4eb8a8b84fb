import type { Language } from '../../platform/i18n/index.ts';

export const csvPath = '/de/beratungsstellen.csv';
export const hsdsPath = '/api/v1/hsds/organizations';

/** `/de/beratungsstellen`, or one entry's page below it. */
export function directoryPath(language: Language, slug?: string): string {
  return `/${language}/beratungsstellen${slug === undefined ? '' : `/${slug}`}`;
}

/** The finder, for whoever seeks help. */
export function finderPath(language: Language): string {
  return `/${language}/hilfe/orte`;
}
