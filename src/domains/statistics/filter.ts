import { type Status, statuses } from './figure.ts';
import type { FigureFilter } from './figures.ts';

const names = ['publisher', 'measure', 'year', 'status'];

/** The filter that an address asks for; null when a value is none or a name is not known. */
export function filterOf(query: Readonly<Record<string, readonly string[]>>): FigureFilter | null {
  const given = Object.entries(query).filter(([, values]) => values.some((value) => value !== ''));
  if (given.some(([name, values]) => !names.includes(name) || values.length > 1)) return null;
  const { publisher, measure, year, status } = Object.fromEntries(
    given.map(([name, [value = '']]) => [name, value]),
  );
  if (![publisher, measure].every((id) => id === undefined || /^[a-z0-9-]{1,80}$/.test(id)))
    return null;
  if (year !== undefined && !/^\d{4}$/.test(year)) return null;
  if (status !== undefined && !isStatus(status)) return null;
  return { publisher, measure, status, year: year === undefined ? undefined : Number(year) };
}

function isStatus(text: string): text is Status {
  return (statuses as readonly string[]).includes(text);
}
