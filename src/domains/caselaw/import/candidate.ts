import type { DecisionRecord } from '../decision.ts';

/** Where a record stands; line is null where a file is one document. */
export type Place = { readonly file: string; readonly line: number | null };

/** Something of a record that was not taken, and why; field is null when it concerns all of it. */
export type Finding = { readonly field: string | null; readonly reason: string };

/** What a file gives: a record with what was left out of it, or why there is none. */
export type Candidate = { readonly place: Place } & (
  | { readonly record: DecisionRecord; readonly findings: readonly Finding[] }
  | { readonly refusal: Finding }
);

/** Thrown inside a format where a record cannot be one; becomes its refusal. */
export class Refused extends Error {
  override name = 'Refused';
  readonly finding: Finding;

  constructor(field: string | null, reason: string) {
    super(`${field}: ${reason}`);
    this.finding = { field, reason };
  }
}

/** The candidate that `read` makes of one record. */
export function candidate(place: Place, read: (findings: Finding[]) => DecisionRecord): Candidate {
  const findings: Finding[] = [];
  try {
    return { place, record: read(findings), findings };
  } catch (error) {
    if (error instanceof Refused) return { place, refusal: error.finding };
    throw error;
  }
}
