import { distanceKm } from '../places/distance.ts';
import { findPlace } from '../places/find-place.ts';
import type { Place, Point } from '../places/place.ts';
import type { Finding } from './columns.ts';
import type { ReadRecord } from './record.ts';

/** Parts of one town that the table has under two districts ("Kiel"). */
const sameTownKm = 20;

type Placed = Pick<ReadRecord, 'precision' | 'postal_code' | 'town' | 'land'>;

/**
 * Where an entry stands on the map: the middle of its postcode when it is exact, else of its town, as the table of
 * places has them (0.01°); degrees that a file gives are never taken.
 */
export function pointOf(placed: Placed): { point: Point | null; finding: Finding | null } {
  const { precision, postal_code: postalCode, town } = placed;
  if (precision === 'exact' && postalCode !== null)
    return lookUp('postal_code', postalCode, placed);
  if ((precision === 'exact' || precision === 'town') && town !== null)
    return lookUp('town', town, placed);
  return { point: null, finding: null };
}

function lookUp(field: string, text: string, { land }: Placed) {
  const answer = findPlace(text);
  const places: readonly Place[] =
    answer.kind === 'several' ? answer.places : answer.kind === 'found' ? [answer] : [];
  const here = places.filter((place) => place.land === land);
  const first = here[0]?.point;
  if (first && here.every(({ point }) => distanceKm(first, point) <= sameTownKm))
    return { point: first, finding: null };
  const reason =
    here.length > 1
      ? 'is the name of several places of this Land; not on the map'
      : 'is not known in this Land; not on the map';
  return { point: null, finding: { field, reason } };
}
