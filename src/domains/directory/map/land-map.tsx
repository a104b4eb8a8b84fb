import type { Land } from '../land.ts';
import { clusters, middleOf } from './clusters.ts';
import { Disc, Drawing, pointRadius } from './drawing.tsx';
import { boxOf, onMap, outlines } from './geometry.ts';
import type { MapPoint } from './germany-map.tsx';
import { type MapWindow, overlaps, widened, windowAround } from './map-window.ts';
import type { Position } from './outline.ts';

type LandMapProps = {
  readonly land: Land;
  readonly points: readonly MapPoint[];
  readonly title: string;
};

/** As pointRadius; larger, so that it is seen to be something else. */
const clusterRadius = 17;

type Placed = { readonly point: MapPoint; readonly at: Position };

/** A Land and what lies around it, with the centres in it and near it; each leads to its entry in the list. */
export function LandMap({ land, points, title }: LandMapProps) {
  const { box } = outlines.find((outline) => outline.land === land)!;
  // Half as far again as the Land is wide: what is farther away stands in the list only.
  const around = widened(box, Math.max(box.right - box.left, box.bottom - box.top) / 2);
  const near = points
    .map((point) => ({ point, at: onMap(point) }))
    .filter(({ at }) => overlaps(boxOf([at]), around));
  const corners = near.map(({ at }) => at);
  const window = windowAround(boxOf([[box.left, box.top], [box.right, box.bottom], ...corners]));
  return (
    <Drawing window={window} title={title}>
      <Lands land={land} window={window} />
      {clusters(near, (pointRadius + clusterRadius) * window.pixel).map((group) => (
        <Dots group={group} pixel={window.pixel} />
      ))}
    </Drawing>
  );
}

function Lands({ land, window }: { readonly land: Land; readonly window: MapWindow }) {
  return outlines
    .filter((outline) => overlaps(outline.box, window.box))
    .map((outline) => (
      <path
        class={outline.land === land ? 'map-land map-land-chosen' : 'map-land'}
        d={outline.path}
      />
    ));
}

type DotsProps = { readonly group: readonly Placed[]; readonly pixel: number };

/** One centre with its number, or several that stand too close: these lead to the first. */
function Dots({ group, pixel }: DotsProps) {
  const [{ point }] = group as [Placed];
  const names = group.map((one) => `${one.point.number} ${one.point.label}`).join(', ');
  if (group.length > 1)
    return (
      <a class="map-cluster" href={point.href} aria-label={`${group.length}×: ${names}`}>
        <Disc at={middleOf(group)} radius={clusterRadius * pixel} text={`${group.length}×`} />
      </a>
    );
  return (
    <a
      class={point.rough ? 'map-point map-rough' : 'map-point'}
      href={point.href}
      aria-label={names}
    >
      <Disc at={middleOf(group)} radius={pointRadius * pixel} text={point.number} />
    </a>
  );
}
