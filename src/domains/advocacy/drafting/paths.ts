import type { Language } from '../../../platform/i18n/index.ts';
import type { PaperKind } from './paper-kind.ts';

/** "/de/mitarbeit"; what members and the office work on together stands below. */
export function collaborationPath(language: Language, below = ''): string {
  return `/${language}/mitarbeit${below && `/${below}`}`;
}

/** Of the papers of a kind, or with `id` of one; `below`: a page of it. */
export function paperPath(
  language: Language,
  { segment }: Pick<PaperKind, 'segment'>,
  id = '',
  below = '',
): string {
  return collaborationPath(language, [segment, id, below].filter((part) => part !== '').join('/'));
}
