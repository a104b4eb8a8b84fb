import type { AuditResult, AuditVerb } from '../event.ts';

/** Somebody or some organisation by id; name null: deleted, or not for the reader to see. */
export type Named = { readonly id: string; readonly name: string | null };

/** One row of the audit with the names of today. */
export type ListedEvent = {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The day of `at` in the network's time: "2026-11-25". */
  readonly day: string;
  readonly person: Named | null;
  readonly organisation: Named | null;
  readonly action: string;
  readonly verb: AuditVerb;
  readonly object: { readonly kind: string; readonly id: string } | null;
  readonly result: AuditResult;
};

/** The first eight characters of an id: enough to tell two apart, short enough for a cell. */
export function shortId(id: string): string {
  return /^[0-9a-f]{8}-/.test(id) ? id.slice(0, 8) : id;
}
