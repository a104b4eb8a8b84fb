import map from '../data/map.json' with { type: 'json' };
import type { Land } from '../land.ts';
import type { Point } from '../places/place.ts';
import { type Position, ringsOf } from './outline.ts';
import { project } from './projection.ts';

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type Outline = {
  readonly land: Land;
  /** In units of the map, relative commands. */
  readonly path: string;
  readonly box: Box;
  /** Farthest from every border: where a number has room. */
  readonly middle: Point;
};

/** Units of the map; one is about 0.9 km. */
export const germany: Box = { left: 0, top: 0, right: map.width, bottom: map.height };

/** Largest first, so that the city states are drawn over the Länder around them. */
export const outlines: readonly Outline[] = Object.entries(map.lands).map(
  ([land, { path, middle }]) => ({
    land: land as Land,
    path,
    box: boxOf(ringsOf(path).flat()),
    middle,
  }),
);

export function onMap(point: Point): Position {
  const [x, y] = project(point);
  return [(x - map.left) * map.scale, (y - map.top) * map.scale];
}

export function boxOf(positions: readonly Position[]): Box {
  const xs = positions.map(([x]) => x);
  const ys = positions.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}
