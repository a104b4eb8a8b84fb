import { parseDate } from '../../../../platform/clock/index.ts';

export type Span = { readonly since: string | null; readonly until: string | null };

/**
 * The days that a typed date means, ISO 8601: "2023", "2023-05", "2023-05-17", "17.05.2023", "05/2023", and
 * "2020..2023" from the first to the last of them, also open on one side ("2020.."). null when there is no such date.
 */
export function parseDays(text: string): Span | null {
  const parts = text.trim().split(/\.\.+|…/);
  if (parts.length > 2) return null;
  const [first = '', second] = parts.map((part) => part.trim());
  const from = first === '' ? null : daysOf(first);
  const to = second === undefined ? from : second === '' ? null : daysOf(second);
  if ((first !== '' && !from) || (second && !to) || (!from && !to)) return null;
  const since = from?.since ?? null;
  const until = to?.until ?? null;
  return since !== null && until !== null && since > until ? null : { since, until };
}

type Days = { readonly since: string; readonly until: string };

function daysOf(text: string): Days | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const day = german ? isoOf(german[3], german[2], german[1]) : text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return parseDate(day) ? { since: day, until: day } : null;
  const month = /^(\d{4})-(\d{1,2})$/.exec(text) ?? reversed(/^(\d{1,2})[/.](\d{4})$/.exec(text));
  if (month) return monthOf(Number(month[1]), Number(month[2]));
  return /^[12]\d{3}$/.test(text) ? { since: `${text}-01-01`, until: `${text}-12-31` } : null;
}

function reversed(match: RegExpExecArray | null): [string, string, string] | null {
  return match ? [match[0], match[2] ?? '', match[1] ?? ''] : null;
}

function monthOf(year: number, month: number): Days | null {
  const first = parseDate(isoOf(year, month, 1));
  return (
    first && { since: first.toString(), until: first.with({ day: first.daysInMonth }).toString() }
  );
}

function isoOf(year: unknown, month: unknown, day: unknown): string {
  const two = (part: unknown) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Earlier and later decisions are not asked for; open spans end here. */
const firstYear = 1900;
const lastYear = 2099;

/**
 * The parts of dates that together are the span, as few as there are: days, months, years, decades ("2019-12-31",
 * "202", "2030-01"). For dates inside OR and NOT, where a column cannot be compared.
 */
export function partsOfSpan({ since, until }: Span): string[] {
  const from = since ?? `${firstYear}-01-01`;
  const to = until ?? `${lastYear}-12-31`;
  const parts: string[] = [];
  for (let decade = firstYear / 10; decade <= lastYear / 10; decade += 1)
    collect(String(decade), from, to, parts);
  return parts;
}

function collect(part: string, from: string, to: string, parts: string[]): void {
  const { first, last } = edgesOf(part);
  if (last < from || first > to) return;
  if (first >= from && last <= to) parts.push(part);
  else for (const child of childrenOf(part)) collect(child, from, to, parts);
}

/** Every month is taken to have 31 days: for comparing texts that is enough. */
function edgesOf(part: string): { first: string; last: string } {
  return {
    first: part + '0000-01-01'.slice(part.length),
    last: part + '9999-12-31'.slice(part.length),
  };
}

function childrenOf(part: string): string[] {
  const two = (count: number) =>
    Array.from({ length: count }, (_, index) => `${part}-${String(index + 1).padStart(2, '0')}`);
  if (part.length === 3) return Array.from({ length: 10 }, (_, index) => part + index);
  return part.length === 4 ? two(12) : part.length === 7 ? two(31) : [];
}
