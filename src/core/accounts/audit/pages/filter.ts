import { parseDate } from '../../../../platform/clock/index.ts';
import { type AuditResult, auditResults } from '../event.ts';

/** Which events a list shows; null: whichever. */
export type AuditFilter = {
  readonly action: string | null;
  readonly result: AuditResult | null;
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** "2026-11-25", in the network's time. */
  readonly day: string | null;
  /** Only events with a lower number: where the page before ended. */
  readonly before: number | null;
};

const names: Record<keyof AuditFilter, string> = {
  action: 'vorgang',
  result: 'ergebnis',
  personId: 'person',
  organisationId: 'organisation',
  day: 'tag',
  before: 'vor',
};

/** The filter that an address or a form names; what is no such value counts as not named. */
export function parseFilter(value: (name: string) => string | undefined): AuditFilter {
  const of = (key: keyof AuditFilter) => value(names[key]) ?? '';
  return {
    action: /^[a-z][a-z_]{0,39}$/.exec(of('action'))?.[0] ?? null,
    result: auditResults.find((result) => result === of('result')) ?? null,
    personId: uuid(of('personId')),
    organisationId: uuid(of('organisationId')),
    day: parseDate(of('day'))?.toString() ?? null,
    before: /^[1-9]\d{0,14}$/.test(of('before')) ? Number(of('before')) : null,
  };
}

/** What goes into an address or hidden fields, by name. */
export function filterFields(filter: AuditFilter): [name: string, value: string][] {
  const keys = Object.keys(names) as (keyof AuditFilter)[];
  return keys.flatMap((key): [string, string][] => {
    const value = filter[key];
    return value === null ? [] : [[names[key], String(value)]];
  });
}

/** `path` with the filter, changed by `change`; another filter begins again with the newest. */
export function filterAddress(
  path: string,
  filter: AuditFilter,
  change: Partial<AuditFilter> = {},
): string {
  const query = new URLSearchParams(filterFields({ ...filter, before: null, ...change }));
  return query.size > 0 ? `${path}?${query}` : path;
}

function uuid(text: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null;
}
