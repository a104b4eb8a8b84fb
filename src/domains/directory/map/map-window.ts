import { type Box, germany } from './geometry.ts';

/** The part of the map that a page shows. */
export type MapWindow = {
  readonly box: Box;
  /** Units of the map for one pixel where the page is 360 pixels wide. */
  readonly pixel: number;
};

/** Pixels of the drawing on a page of 360: its width, what it may be high, and what stays free around a Land. */
const width = 328;
const [lowest, highest] = [240, 440];
const margin = 20;
/** A city state is not drawn larger than its outline can bear. */
const finest = 0.25;

export const wholeWindow: MapWindow = { box: germany, pixel: germany.right / width };

/** A window with room around a box, wider or higher than the box where its form asks for it. */
export function windowAround({ left, top, right, bottom }: Box): MapWindow {
  const pixel = Math.max(
    finest,
    (right - left) / (width - 2 * margin),
    (bottom - top) / (highest - 2 * margin),
  );
  const height = Math.max(lowest, (bottom - top) / pixel + 2 * margin);
  const [halfWidth, halfHeight] = [(width * pixel) / 2, (height * pixel) / 2];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return {
    box: { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight },
    pixel,
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box with `by` more on each side. */
export function widened({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
