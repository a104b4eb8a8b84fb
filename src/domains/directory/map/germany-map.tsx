import type { Child } from 'hono/jsx';
import type { Land } from '../land.ts';
import { BorderCredit, PlaceCredit } from './credit.tsx';
import { LandMap } from './land-map.tsx';
import { OverviewMap } from './overview-map.tsx';

/** A centre on the map of a Land. */
export type MapPoint = {
  /** Its number in the list beside the map. */
  readonly number: number;
  /** Its name. */
  readonly label: string;
  /** "#centre-3" */
  readonly href: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Only its town is known or public: drawn as a dashed ring. */
  readonly rough: boolean;
};

export type MapLand = {
  readonly code: Land;
  readonly href: string;
  /** Its name. */
  readonly label: string;
  /** Centres in it; 0 shows none. */
  readonly count: number;
};

export type GermanyMapProps = {
  readonly lands: readonly MapLand[];
  /** The Land whose page this is: drawn darker, with its surroundings and `points`. */
  readonly chosen?: Land;
  readonly points: readonly MapPoint[];
  /** Name of the whole drawing. */
  readonly title: string;
  /** What its marks mean. */
  readonly legend?: Child;
};

/** Germany with its sixteen Länder as links, or one Land with its centres, and the credit of the sources below. */
export function GermanyMap({ lands, chosen, points, title, legend }: GermanyMapProps) {
  return (
    <div class="map">
      {chosen ? (
        <LandMap land={chosen} points={points} title={title} />
      ) : (
        <OverviewMap lands={lands} title={title} />
      )}
      {legend}
      <p lang="de" dir="ltr">
        <BorderCredit />
        {chosen && <PlaceCredit />}
      </p>
    </div>
  );
}
