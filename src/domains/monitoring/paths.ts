import type { Language } from '../../platform/i18n/index.ts';
import type { ArticleReference } from './recommendation.ts';

export const views = [
  'empfehlungen',
  'matrix',
  'artikel',
  'themen',
  'zeitleiste',
  'fristen',
] as const;
export type View = (typeof views)[number];

/** "/de/monitoring", "/de/monitoring/matrix". */
export function monitoringPath(language: Language, view?: View): string {
  return view === undefined ? `/${language}/monitoring` : `/${language}/monitoring/${view}`;
}

/** The permalink of a recommendation. */
export function recommendationPath(language: Language, id: string): string {
  return `${monitoringPath(language, 'empfehlungen')}/${id}`;
}

export function bodyPath(language: Language, id: string): string {
  return `${monitoringPath(language)}/gremien/${id}`;
}

export function roundPath(language: Language, id: string): string {
  return `${monitoringPath(language)}/runden/${id}`;
}

export function topicPath(language: Language, id: string): string {
  return `${monitoringPath(language, 'themen')}/${id}`;
}

/** An article's page, where norms show it. */
export function articlePath(language: Language, { law, section }: ArticleReference): string {
  return `/${language}/normen/${law}/${section}`;
}
