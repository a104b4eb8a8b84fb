import type { Land } from '../land.ts';
import { outlines } from '../map/geometry.ts';
import type { Point } from './place.ts';

/** The point of a Land that is farthest from its borders. */
export function landMiddle(land: Land): Point {
  return outlines.find((outline) => outline.land === land)!.middle;
}
