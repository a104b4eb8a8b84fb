import { createHash } from 'node:crypto';
import { ecliKey } from './identity.ts';

/** All that is kept of a withdrawn decision, hashed. */
export type WithdrawnMark = { readonly identity: string; readonly ecli: string | null };

/** court, day and file number of one decision, as in its identity; one mark per file number. */
export function withdrawnMark(one: {
  readonly courtId: string;
  /** ISO 8601. */
  readonly date: string;
  readonly fileNumberKey: string;
  readonly ecli: string | null;
}): WithdrawnMark {
  const { courtId, date, fileNumberKey, ecli } = one;
  return {
    identity: sha256(['identity', courtId, date, fileNumberKey].join('\n')),
    ecli: ecli === null ? null : sha256(`ecli\n${ecliKey(ecli)}`),
  };
}

/** The same ECLI, or the same identity unless two ECLIs tell them apart. */
export function isSameDecision(one: WithdrawnMark, other: WithdrawnMark): boolean {
  if (one.ecli !== null && other.ecli !== null) return one.ecli === other.ecli;
  return one.identity === other.identity;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
