import type { DecisionRecord } from '../../decision.ts';
import type { Finding } from '../candidate.ts';
import { readOkf } from './okf.ts';
import { type CourtNames, readOldp } from './oldp.ts';

/** Reads one JSON value as a record. */
export type ReadValue = (findings: Finding[]) => DecisionRecord;

/**
 * The decisions that a JSON value holds: itself as a line of the collection, a case of Open Legal Data, a page of
 * its API (`results`), or a fixture, of which the cases count and the courts give names.
 */
export function decisionsIn(value: unknown): ReadValue[] {
  if (Array.isArray(value)) return fixture(value) ?? value.flatMap(decisionsIn);
  if (isObject(value) && Array.isArray(value.results)) return value.results.flatMap(decisionsIn);
  if (isObject(value) && isObject(value.fields) && typeof value.model === 'string')
    return fixture([value]) ?? [];
  return [
    isOldp(value)
      ? (findings) => readOldp(value, null, new Map(), findings)
      : (findings) => readOkf(value, findings),
  ];
}

function fixture(values: readonly unknown[]): ReadValue[] | null {
  const rows = values.filter(
    (one) => isObject(one) && typeof one.model === 'string' && isObject(one.fields),
  );
  if (rows.length === 0 || rows.length < values.length) return null;
  const models = rows as { model: string; pk?: unknown; fields: Record<string, unknown> }[];
  const courts: CourtNames = new Map(
    models
      .filter((row) => row.model === 'courts.court' && typeof row.pk === 'number')
      .map((row) => [row.pk as number, String(row.fields.name ?? '')]),
  );
  return models
    .filter((row) => row.model === 'cases.case')
    .map((row) => {
      const key = row.pk === null || row.pk === undefined ? null : String(row.pk);
      return (findings) => readOldp(row.fields, key, courts, findings);
    });
}

function isOldp(value: unknown): boolean {
  if (!isObject(value)) return false;
  return (
    ['court_raw', 'court_chamber', 'sections', 'content'].some((field) => field in value) ||
    isObject(value.court)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
