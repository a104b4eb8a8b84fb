import { z } from 'zod';
import { parseDate, type Temporal } from '../../../platform/clock/index.ts';
import { cleanLine, cleanText } from '../../../platform/files/read/index.ts';
import { parseHours } from '../../../platform/hours/index.ts';
import { parsePhone } from '../../../platform/phone/index.ts';

/** A value understood, or a phrase that goes on after the name of the field. */
export type Understood<T> = { readonly value: T } | { readonly reason: string };

export function readLine(text: string, maximum: number): Understood<string> {
  const value = cleanLine(text);
  return value.length > maximum ? { reason: `is longer than ${maximum} signs` } : { value };
}

export function readText(text: string, maximum: number): Understood<string> {
  const value = cleanText(text).trim();
  return value.length > maximum ? { reason: `is longer than ${maximum} signs` } : { value };
}

export function readPostalCode(text: string): Understood<string> {
  const value = cleanLine(text).replace(/^D-/i, '');
  return /^\d{5}$/.test(value) ? { value } : { reason: `${quoted(text)} is no postcode` };
}

export function readPhone(text: string): Understood<string> {
  const value = parsePhone(cleanText(text).trim());
  return value === null
    ? { reason: `${quoted(text)} is no single telephone number, such as 030 23125000` }
    : { value };
}

const email = z.email();

export function readEmail(text: string): Understood<string> {
  const value = text.trim();
  if (/[\r\n]/.test(value)) return { reason: 'has a line break' };
  return email.safeParse(value).success
    ? { value }
    : { reason: `${quoted(text)} is no e-mail address` };
}

/** Signs of an address that browsers still take. */
const maximumUrl = 500;

export function readWebsite(text: string): Understood<string> {
  const value = text.trim();
  if (!/^https?:\/\/[^\s/]/i.test(value) || value.length > maximumUrl || !URL.canParse(value))
    return { reason: `${quoted(text)} is no address that begins with https:// or http://` };
  return { value: new URL(value).href };
}

export function readHours(text: string): Understood<string> {
  const parsed = parseHours(cleanLine(text));
  return parsed.ok ? { value: parsed.hours } : { reason: parsed.reason };
}

/** "2026-10-01" or "01.10.2026", not after `today`. */
export function readDay(text: string, today: Temporal.PlainDate): Understood<string> {
  const line = cleanLine(text);
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(line);
  const [, day = '', month = '', year = ''] = german ?? [];
  const date = parseDate(
    german ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : line,
  );
  if (!date) return { reason: `${quoted(text)} is no day, such as 2026-10-01 or 01.10.2026` };
  const isFuture = date.since(today).sign > 0;
  return isFuture ? { reason: `${quoted(text)} lies in the future` } : { value: date.toString() };
}

/** In a report, short and on one line. */
export function quoted(text: string): string {
  return `"${cleanLine(text).slice(0, 60)}"`;
}
