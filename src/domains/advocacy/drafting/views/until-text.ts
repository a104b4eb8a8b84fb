import { formatDay, type Language } from '../../../../platform/i18n/index.ts';
import { words } from '../words.ts';

/** "bis 20. Dezember 2026": the last day of a deadline. until: the first moment after it. */
export function untilText(until: Date, language: Language): string {
  return words(language)('until', { day: formatDay(until.getTime() - 1, language) });
}

/** The same, or that it is over. now: in milliseconds since 1970. */
export function deadlineText(until: Date, now: number, language: Language): string {
  const text = untilText(until, language);
  return until.getTime() <= now ? words(language)('until.over', { until: text }) : text;
}
