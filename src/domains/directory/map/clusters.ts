import type { Position } from './outline.ts';

/**
 * Groups of what would stand closer than `distance` on the drawing: the two closest groups become one until all middles
 * are far enough apart. Groups stand in the order of their first members. Time grows with the cube of the number.
 */
export function clusters<T extends { readonly at: Position }>(
  items: readonly T[],
  distance: number,
): T[][] {
  const groups = items.map((item) => [item]);
  for (;;) {
    const pair = closest(groups.map(middleOf), distance);
    if (!pair) return groups;
    const [first, second] = pair;
    groups[first] = [...groups[first]!, ...groups[second]!];
    groups.splice(second, 1);
  }
}

export function middleOf(group: readonly { readonly at: Position }[]): Position {
  return [
    group.reduce((sum, { at }) => sum + at[0], 0) / group.length,
    group.reduce((sum, { at }) => sum + at[1], 0) / group.length,
  ];
}

/** The indices, smaller one first, of the two that are closest and closer than `distance`. */
function closest(middles: readonly Position[], distance: number): [number, number] | null {
  let best: [number, number] | null = null;
  let least = distance;
  for (const [first, [x, y]] of middles.entries())
    for (let second = first + 1; second < middles.length; second += 1) {
      const [otherX, otherY] = middles[second]!;
      const apart = Math.hypot(x - otherX, y - otherY);
      if (apart < least) [best, least] = [[first, second], apart];
    }
  return best;
}
