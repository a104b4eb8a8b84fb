import { readFileSync, writeFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import type { MultiPolygon, Objects, Topology } from 'topojson-specification';
import { type Land, landCodes, lands } from '../src/domains/directory/land.ts';
import { isInside, type Position, type Ring } from '../src/domains/directory/map/outline.ts';
import { project } from '../src/domains/directory/map/projection.ts';
import type { Point } from '../src/domains/directory/places/place.ts';

const source = '../shared/data/geo/bkg_vg5000_2021_laender.geojson';
const target = 'src/domains/directory/data/map.json';

/** Units of the drawing from west to east; one is about 0.9 km. */
const width = 700;
/** Square units: a corner goes when its triangle is smaller, an island when it is smaller itself. */
const leastCorner = 4;
const leastIsland = 8;
const cityFactor = 8;
/** Degrees between the points that are tried as the middle of a Land. */
const step = 0.05;

type Outline = { readonly land: Land; readonly rings: readonly Ring[] };

const projected = moved(readOutlines(), ([longitude, latitude]) =>
  project({ latitude, longitude }),
);
const fit = fitting(projected);
const outlines = simplified(moved(projected, onGrid))
  .map(rounded)
  .sort((a, b) => outlineArea(b) - outlineArea(a));
const height = Math.max(...outlines.flatMap(({ rings }) => rings.flat().map(([, y]) => y)));
writeFileSync(target, `${text()}\n`);
process.stdout.write(`${outlines.length} Länder, ${width} × ${height}, in ${target}\n`);

/** Longitude, latitude. The first feature of a Land is its land, further ones are its waters. */
function readOutlines(): Outline[] {
  type Polygons = readonly (readonly Ring[])[];
  type Geometry =
    | { type: 'Polygon'; coordinates: Polygons[number] }
    | { type: 'MultiPolygon'; coordinates: Polygons };
  const { features } = JSON.parse(readFileSync(source, 'utf8')) as {
    features: { properties: { GEN: string }; geometry: Geometry }[];
  };
  return landCodes.map((land) => {
    const { geometry } = features.find(({ properties }) => properties.GEN === lands[land].name)!;
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    return { land, rings };
  });
}

function moved(outlines: readonly Outline[], move: (position: Position) => Position): Outline[] {
  return outlines.map(({ land, rings }) => ({ land, rings: rings.map((ring) => ring.map(move)) }));
}

/** What moves projected points to the grid. */
function fitting(outlines: readonly Outline[]) {
  const all = outlines.flatMap(({ rings }) => rings.flat());
  const left = Math.min(...all.map(([x]) => x));
  const top = Math.min(...all.map(([, y]) => y));
  return { scale: width / (Math.max(...all.map(([x]) => x)) - left), left, top };
}

function onGrid([x, y]: Position): Position {
  return [(x - fit.left) * fit.scale, (y - fit.top) * fit.scale];
}

/** With fewer corners; a border of two Länder stays one line. */
function simplified(outlines: readonly Outline[]): Outline[] {
  const shapes = outlines.map(({ land, rings }) => [
    land,
    { type: 'MultiPolygon' as const, coordinates: rings.map((ring) => [ring]) },
  ]);
  const whole = presimplify(topology(Object.fromEntries(shapes)) as Topology<Objects>);
  const kept = filter(whole, filterAttachedWeight(whole, leastIsland));
  favourCities(kept);
  const drawn = simplify(kept, leastCorner);
  return outlines.map(({ land }) => {
    const { geometry } = feature(drawn, drawn.objects[land] as MultiPolygon);
    return { land, rings: geometry.coordinates.flat() as [number, number][][] };
  });
}

/** The corners of city states weigh more, because their pages show them enlarged. */
function favourCities({ arcs, objects }: Topology): void {
  const cities = ['be', 'hb', 'hh'].map((land) => objects[land] as MultiPolygon);
  for (const index of new Set(cities.flatMap((city) => city.arcs.flat(2))))
    for (const corner of arcs[index < 0 ? ~index : index]!) corner[2]! *= cityFactor;
}

/** On whole units, each ring without its repeated last point; specks that shrank to a line go. */
function rounded({ land, rings }: Outline): Outline {
  const whole = rings.map((ring) =>
    ring
      .map(([x, y]): Position => [Math.round(x), Math.round(y)])
      .filter(([x, y], index, all) => {
        const [lastX, lastY] = all[(index || all.length) - 1]!;
        return x !== lastX || y !== lastY;
      }),
  );
  return { land, rings: whole.filter((ring) => ring.length > 2) };
}

function text(): string {
  const shapes = outlines.map((outline) => {
    const shape = { path: outline.rings.map(pathOf).join(''), middle: middle(outline) };
    return `${JSON.stringify(outline.land)}: ${JSON.stringify(shape)}`;
  });
  const head = JSON.stringify({ width, height, ...fit }).slice(1, -1);
  return `{${head},\n"lands": {\n${shapes.join(',\n')}\n}}`;
}

/** Relative commands, as short as SVG allows. */
function pathOf(ring: Ring): string {
  const [[startX, startY] = [0, 0]] = ring;
  const steps = ring.slice(1).flatMap(([x, y], index) => {
    const [lastX, lastY] = ring[index]!;
    return [x - lastX, y - lastY];
  });
  return `M${startX} ${startY}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/** The point inside that is farthest from every border, so that a number has room there. */
function middle({ rings }: Outline): Point {
  const borders = rings.flatMap((ring) =>
    ring.map((corner, index) => [corner, ring[(index + 1) % ring.length]!] as const),
  );
  let best: Point = { latitude: 51, longitude: 10.5 };
  let most = 0;
  for (let north = 0; north < 8.1; north += step)
    for (let east = 0; east < 9.3; east += step) {
      const point = { latitude: degrees(47 + north), longitude: degrees(5.8 + east) };
      const at = onGrid(project(point));
      if (!isInside(rings, at)) continue;
      const room = Math.min(...borders.map(([from, to]) => distance(at, from, to)));
      if (room > most) [best, most] = [point, room];
    }
  return best;
}

function degrees(value: number): number {
  return Math.round(value * 100) / 100;
}

/** From a point to a line between two others. */
function distance([x, y]: Position, [fromX, fromY]: Position, [toX, toY]: Position): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const part = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2);
  const near = Math.min(1, Math.max(0, part));
  return Math.hypot(x - fromX - near * alongX, y - fromY - near * alongY);
}

function outlineArea({ rings }: Outline): number {
  return Math.abs(rings.reduce((sum, ring) => sum + signedArea(ring), 0));
}

function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
