import { parseDate } from '../../../../platform/clock/index.ts';
import type { TextField } from '../../../../platform/editable.ts';
import { isPartialDate } from '../../../../platform/i18n/index.ts';
import { normalLine, normalText } from './normal-text.ts';

/** What was typed into a field as it is kept; what cannot be read as the field's kind stays as it was typed. */
export function normalValue(field: Pick<TextField, 'input' | 'rows'>, typed: string): string {
  if (field.rows) return normalText(typed);
  const line = normalLine(typed);
  if (field.input === 'date') return isoDate(line) ?? line;
  if (field.input === 'partial-date') return isoPartialDate(line) ?? line;
  if (field.input === 'decimal') return line.replace(',', '.');
  return line;
}

/**
 * ISO 8601 of "2026-11-26" or "26.11.2026"; null when there is no such day (R40). Years of four digits, from 1000 on: a
 * year of two is a guess, and nothing that is edited here is older.
 */
export function isoDate(text: string): string | null {
  const iso = isoOrder(text);
  return /^[1-9]/.test(iso) && parseDate(iso) ? iso : null;
}

/** The same of what is known by month or year only, too: "2026-11" of "11.2026" or "11/2026"; "2026". */
export function isoPartialDate(text: string): string | null {
  const iso = isoOrder(text);
  return /^[1-9]/.test(iso) && isPartialDate(iso) ? iso : null;
}

/** "26.11.2026", "11.2026" and "11/2026" in the order of ISO 8601; everything else as it is. */
function isoOrder(text: string): string {
  const [, ...parts] =
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ??
    /^(\d{1,2})(?:\.\s?|\/)(\d{4})$/.exec(text) ??
    [];
  const iso = parts.reverse().map((part) => part.padStart(2, '0'));
  return iso.join('-') || text;
}
