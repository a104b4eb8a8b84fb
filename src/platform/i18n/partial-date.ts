import { parseDate, Temporal } from '../clock/index.ts';
import { formatDate } from './format.ts';
import type { Language } from './languages.ts';

/** Whether a text is a day, a month or a year that exist: "2015-06-03", "2015-06", "2015". */
export function isPartialDate(text: string): boolean {
  if (text.startsWith('0000')) return false;
  if (/^\d{4}$/.test(text)) return true;
  if (/^\d{4}-\d{2}$/.test(text)) return parseDate(`${text}-01`) !== null;
  return parseDate(text) !== null;
}

/** "3. Juni 2015", "Juni 2015", "2015". */
export function formatPartialDate(date: string, language: Language): string {
  if (date.length === 10) return formatDate(date, language);
  if (date.length === 4) return date;
  return formatDate(`${date}-01`, language).replace(/^1\.?\s/, '');
}

/** Its first day, for an order: "2015" is "2015-01-01". */
export function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** Its last day: "2025-12" ends on "2025-12-31". A deadline that is known by month only has not passed before. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const month = Temporal.PlainYearMonth.from(date.length === 4 ? `${date}-12` : date);
  return month.toPlainDate({ day: month.daysInMonth }).toString();
}
