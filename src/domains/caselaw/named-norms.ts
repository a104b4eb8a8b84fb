import { type Kysely, sql } from 'kysely';
import { normReferenceLabel } from '../norms/index.ts';
import type { NamedNorm } from './published-decision.ts';

/** A row of caselaw.norm_reference with the abbreviation of its law. */
export type NormRow = {
  readonly law: string | null;
  readonly abbreviation: string | null;
  readonly section: string | null;
  readonly detail: string;
  readonly version: string | null;
  readonly raw: string;
  readonly origin: 'listed' | 'text';
  readonly occurrences: number;
};

/** The norms that a decision names: listed ones by law and section, then those of its text, most named first. */
export async function findNorms(db: Kysely<unknown>, decisionId: string): Promise<NamedNorm[]> {
  const { rows } = await sql<NormRow>`
    select r.law_id as law, l.abbreviation, r.section, r.detail, r.version::text, r.raw,
           r.origin, r.occurrences
      from caselaw.norm_reference r
      left join norms.law l on l.id = r.law_id
     where r.decision_id = ${decisionId}
     order by r.origin, r.occurrences desc, l.abbreviation,
              substring(r.section from '^[0-9]+')::int, r.section, r.detail, r.version`.execute(db);
  return rows.map(namedNorm);
}

/** The norm as pages show it. */
export function namedNorm(row: NormRow): NamedNorm {
  const { law, abbreviation, section, version, origin, occurrences } = row;
  const known = law !== null && abbreviation !== null;
  return {
    law,
    section,
    label: known
      ? normReferenceLabel({ ...row, law, abbreviation, version: null, sign: signOf(row.raw) })
      : row.raw,
    path: known ? ['', law, section].filter((part) => part !== null).join('/') : null,
    version,
    origin,
    occurrences,
  };
}

/** Conventions, the Basic Law and EU acts are cited by article. */
export function signOf(raw: string): '§' | 'Art.' {
  return /^\s*art/i.test(raw) ? 'Art.' : '§';
}
