import type { Found, Kind, Reason, Strength } from './candidate.ts';

/** Each match of a pattern as a candidate; the group `it`, where there is one, is what is marked. */
export function matchesOf(
  text: string,
  pattern: RegExp,
  kind: Kind,
  reason: Reason,
  strength: Strength = 'strong',
): Found[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length];
    return { kind, start, end, reason, strength };
  });
}
