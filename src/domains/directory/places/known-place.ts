import { type Land, landCodes, lands } from '../land.ts';
import { isAbroad, ownName } from './foreign-names.ts';
import { gazetteer } from './gazetteer.ts';
import type { Known } from './known.ts';
import { landMiddle } from './land-middle.ts';
import type { Place, Point } from './place.ts';
import { fold, spellings } from './spelling.ts';

/** A place of the table that was asked for by its name: the middle of its postcodes. */
export function placeOf(known: Known): Place {
  const { name, land, kreis, parts } = known;
  const only = parts.length === 1 ? (parts[0]?.postalCode ?? null) : null;
  return {
    name,
    land,
    detail: kreis,
    point: middle(parts.map(({ point }) => point)),
    postalCode: only,
    query: isUnmistakable(name) ? name : `${parts[0]?.postalCode} ${name}`,
  };
}

/** Whether the name alone finds one place, and no Land or town abroad is called the same. */
function isUnmistakable(name: string): boolean {
  const key = fold(name);
  const isOurs = !isAbroad(key) && !landNames.has(key) && ownName(key) === key;
  return isOurs && gazetteer().byName.get(key)?.length === 1;
}

/** The Land that a folded name means, "hessen" or "land hessen"; city states are places. */
export function landOfName(name: string): Place | null {
  const land = landNames.get(name);
  if (!land) return null;
  const query = `Land ${lands[land].name}`;
  return {
    name: lands[land].name,
    land,
    detail: '',
    point: landMiddle(land),
    postalCode: null,
    query,
  };
}

/** Rounded to 0.01°. */
export function middle(points: readonly Point[]): Point {
  const mean = (values: number[]) =>
    Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;
  return {
    latitude: mean(points.map(({ latitude }) => latitude)),
    longitude: mean(points.map(({ longitude }) => longitude)),
  };
}

const landNames = new Map<string, Land>(
  landCodes
    .filter((code) => !['be', 'hb', 'hh'].includes(code))
    .flatMap((code) =>
      [lands[code].name, `Land ${lands[code].name}`].flatMap((name) =>
        spellings(name).map((key) => [key, code] as const),
      ),
    ),
);
