import { parseDate } from '../../../../platform/clock/index.ts';
import { brokenIn, cleanLine, cleanText } from '../../../../platform/files/read/index.ts';
import { parseEcli, typeName } from '../../identity.ts';
import { type Finding, Refused } from '../candidate.ts';

/** Signs in one field. The longest judgments known have under two million; more is a broken or hostile file. */
const maximumText = 5_000_000;
/** Signs in a name, number or title. */
const maximumLine = 2_000;

/** Running text of a field, null when empty. Refuses the record when it is too long to be one decision's. */
export function text(
  field: string,
  raw: string | null | undefined,
  findings: Finding[],
): string | null {
  if (!raw) return null;
  if (raw.length > maximumText) throw new Refused(field, `is longer than ${maximumText} signs`);
  const broken = brokenIn(raw);
  if (broken) findings.push({ field, reason: broken });
  const clean = cleanText(raw);
  return clean.trim() === '' ? null : clean;
}

/** A name, number or title, null when empty. */
export function line(
  field: string,
  raw: string | null | undefined,
  findings: Finding[],
): string | null {
  if (!raw) return null;
  if (raw.length > maximumLine) throw new Refused(field, `is longer than ${maximumLine} signs`);
  const broken = brokenIn(raw);
  if (broken) findings.push({ field, reason: broken });
  return cleanLine(raw) || null;
}

/** Refuses the record when the field is empty. */
export function required(field: string, value: string | null): string {
  if (value === null) throw new Refused(field, 'is missing');
  return value;
}

/** Years before courts of today's kind existed are slips of the pen. */
const firstYear = 1800;

/** A calendar day as ISO 8601, from "2023-01-17" or "20230117"; refuses the record when there is no such day. */
export function day(field: string, raw: string | null): string {
  const given = required(field, raw);
  const iso = given
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    .replace(/T00:00:00(?:\.0+)?Z?$/, '');
  const date = parseDate(iso);
  if (!date || date.year < firstYear)
    throw new Refused(field, `"${given.slice(0, 40)}" is no day of the calendar`);
  return date.toString();
}

/** An ECLI that keeps its grammar; another is left out and told. */
export function ecli(raw: string | null, findings: Finding[]): string | null {
  if (raw === null) return null;
  if (parseEcli(raw)) return raw.replace(/^ecli:([a-z]{2}):/i, (start) => start.toUpperCase());
  findings.push({ field: 'ecli', reason: `"${raw.slice(0, 80)}" is no ECLI` });
  return null;
}

/** The type of a decision; what a source does not name is called as the courts call what they do not classify. */
export function type(raw: string | null): string {
  return raw === null ? 'Entscheidung' : typeName(raw);
}

/**
 * The file numbers that one field holds, in order: between commas and semicolons, and around "und" where a whole
 * number stands on both sides ("C-514/11 P und C-605/11 P", but not "StB 2 und 3/22").
 */
export function fileNumbers(
  field: string,
  raw: string | readonly string[] | null,
): [string, ...string[]] {
  const all = (typeof raw === 'string' ? [raw] : (raw ?? []))
    .flatMap((one) => one.split(/[,;](?:\s|$)|\n/))
    .flatMap(aroundUnd)
    .map(cleanLine)
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
  const [first, ...more] = [...new Set(all)];
  if (first === undefined) throw new Refused(field, 'is missing');
  const long = [first, ...more].find((one) => one.length > 200);
  if (long) throw new Refused(field, 'holds a number longer than 200 signs');
  return [first, ...more];
}

function aroundUnd(number: string): string[] {
  const parts = number.split(/\s+und\s+/);
  return parts.every((part) => /\p{L}/u.test(part) && /\d[/.]\d/.test(part)) ? parts : [number];
}
