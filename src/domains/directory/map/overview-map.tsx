import { Disc, Drawing, pointRadius } from './drawing.tsx';
import { type Outline, onMap, outlines } from './geometry.ts';
import type { MapLand } from './germany-map.tsx';
import { wholeWindow } from './map-window.ts';

type OverviewMapProps = { readonly lands: readonly MapLand[]; readonly title: string };

/** Every Land a link to its page, with the number of its centres. */
export function OverviewMap({ lands, title }: OverviewMapProps) {
  return (
    <Drawing window={wholeWindow} title={title}>
      {outlines.map((outline) => {
        const land = lands.find(({ code }) => code === outline.land);
        return land && <LandLink outline={outline} land={land} />;
      })}
    </Drawing>
  );
}

type LandLinkProps = { readonly outline: Outline; readonly land: MapLand };

function LandLink({ outline: { path, middle }, land: { href, label, count } }: LandLinkProps) {
  return (
    <a href={href} aria-label={count > 0 ? `${label}: ${count}` : label}>
      <path class="map-land" d={path} />
      {count > 0 && (
        <g class="map-cluster">
          <Disc at={onMap(middle)} radius={pointRadius * wholeWindow.pixel} text={count} />
        </g>
      )}
    </a>
  );
}
