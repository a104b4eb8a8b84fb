import type { Point } from '../places/place.ts';

const firstParallel = radians(48 + 2 / 3);
const secondParallel = radians(52 + 2 / 3);
const middleLatitude = radians(51);
const middleLongitude = radians(10.5);

const cone =
  Math.log(Math.cos(firstParallel) / Math.cos(secondParallel)) /
  Math.log(tangent(secondParallel) / tangent(firstParallel));
const factor = (Math.cos(firstParallel) * tangent(firstParallel) ** cone) / cone;

/**
 * Lambert's conformal conic projection on the sphere, with the parallels and the middle of EPSG:4839, the one for all
 * of Germany. Answers x to the east and y to the south of 51° N 10.5° E, in radii of the Earth.
 */
export function project({ latitude, longitude }: Point): [x: number, y: number] {
  const radius = factor / tangent(radians(latitude)) ** cone;
  const angle = cone * (radians(longitude) - middleLongitude);
  const middle = factor / tangent(middleLatitude) ** cone;
  return [radius * Math.sin(angle), radius * Math.cos(angle) - middle];
}

function tangent(latitude: number): number {
  return Math.tan(Math.PI / 4 + latitude / 2);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
