import { isoDate, normalLine, normalText, withoutUnwanted } from '../../../core/desk/index.ts';
import { Temporal } from '../../../platform/clock/index.ts';

/** Why what was typed into a field is not accepted. */
export type FieldProblem = 'missing' | 'long' | 'day' | 'past' | 'far' | 'form';

/** A text as it is kept: without what can make it look like another (R38). */
export function sentText(typed: string): string {
  return withoutUnwanted(normalText(typed), false).text;
}

/** The same in one line. */
export function sentLine(typed: string): string {
  return withoutUnwanted(normalLine(typed), false).text;
}

/** UTF-16 code units. */
export function textProblem(
  text: string,
  maximum: number,
  isRequired = true,
): 'missing' | 'long' | null {
  if (text === '') return isRequired ? 'missing' : null;
  return text.length > maximum ? 'long' : null;
}

/** The first moment after a day in Germany, typed as "20.12.2026" or ISO 8601; null: there is no such day. */
export function endOfDay(typed: string): Date | null {
  const iso = isoDate(typed.trim());
  if (!iso) return null;
  const end = Temporal.PlainDate.from(iso).add({ days: 1 }).toZonedDateTime('Europe/Berlin');
  return new Date(end.epochMilliseconds);
}

/** Whether a deadline is more than two years away: a year was mistyped. */
export function isFar(until: Date, { epochMilliseconds }: Temporal.Instant): boolean {
  return until.getTime() - epochMilliseconds > 2 * 366 * 24 * 60 * 60 * 1000;
}

/** A whole number that a form sent; null: it is none. */
export function sentNumber(typed: string): number | null {
  return /^\d{1,15}$/.test(typed.trim()) ? Number(typed) : null;
}

/** A uuid that a form sent; null: it is none. */
export function sentUuid(typed: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(typed) ? typed : null;
}

/** One of several that a form sent; null: it is none of them. */
export function sentChoice<Choice extends string>(
  typed: string,
  known: readonly Choice[],
): Choice | null {
  return known.find((choice) => choice === typed) ?? null;
}
