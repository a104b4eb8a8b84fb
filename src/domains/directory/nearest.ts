import type { Centre } from './centre.ts';
import type { Land } from './land.ts';
import { distanceKm } from './places/distance.ts';
import { landMiddle } from './places/land-middle.ts';

/** By distance from the middle of a Land; a centre without a point counts as in the middle of its own Land. */
export function nearestFirst(centres: readonly Centre[], land: Land): Centre[] {
  const middle = landMiddle(land);
  return centres
    .map((centre) => ({
      centre,
      distance: distanceKm(middle, centre.point ?? landMiddle(centre.land)),
    }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ centre }) => centre);
}
