import { type Replacement, replacementsOf } from '../../norms/index.ts';
import type { Publication } from './publication.ts';

/** A norm that a publication cites was replaced since. */
export type Warning = {
  readonly replacement: Replacement;
  /** Why the publication holds nevertheless, as an editor found; null: nobody has looked. */
  readonly reason: string | null;
};

/** `day`: ISO 8601; what is replaced later warns from that day on. A clearance holds for its replacement only. */
export function warningsOf(
  { citedNorms, cleared }: Pick<Publication, 'citedNorms' | 'cleared'>,
  replacements: readonly Replacement[],
  day: string,
): readonly Warning[] {
  return replacementsOf(citedNorms, replacements, day).map((replacement) => ({
    replacement,
    reason: cleared.find((one) => one.replacement === replacement.id)?.reason ?? null,
  }));
}

/** Whether a reader is to be warned. */
export function isOpen({ reason }: Warning): boolean {
  return reason === null;
}
