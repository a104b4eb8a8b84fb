import type { Language } from '../../../platform/i18n/index.ts';
import { paperPath } from '../drafting/index.ts';

/** Of the papers of this kind: "/de/mitarbeit/schattenberichte/…". */
export const segment = 'schattenberichte';

/** "/de/mitarbeit/schattenberichte/aufrufe/{id}/fragen"; each part only after the one before it. */
export function callPath(language: Language, id: string | null = null, below = ''): string {
  return reportPath(language, 'aufrufe', [id, below].filter(Boolean).join('/'));
}

/** Of one report, or of all. */
export function reportPath(language: Language, paperId = '', below = ''): string {
  return paperPath(language, { segment }, paperId, below);
}
