import { readFileSync } from 'node:fs';
import type { Land } from '../land.ts';
import type { Point } from './place.ts';

/** A place of the table, with every postcode that it has a part in. */
export type Known = {
  /** "Dresden Friedrichstadt" */
  readonly name: string;
  /** "Dresden" */
  readonly town: string;
  /** "Friedrichstadt"; null for the town itself. */
  readonly district: string | null;
  readonly land: Land;
  readonly kreis: string;
  readonly parts: readonly { readonly postalCode: string; readonly point: Point }[];
};

const file = new URL('../data/places.txt', import.meta.url);

/** The places of data/places.txt, whose form data/places-SOURCE.md describes. */
export function readPlaces(): Known[] {
  const places = new Map<string, Known & { parts: Known['parts'][number][] }>();
  let land = '' as Land;
  let kreis = '';
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
    if (/^[a-z]/.test(line)) {
      land = line.slice(0, 2) as Land;
      kreis = line.slice(3);
      continue;
    }
    const postalCode = line.slice(0, 5);
    let before = '';
    for (const text of line.slice(6).split('|')) {
      const [first = '', district = null] = text.slice(0, -7).split('>');
      const town = first || before;
      before = town;
      const name = district ? `${town} ${district}` : town;
      const key = `${land} ${kreis}>${name}`;
      const place = places.get(key) ?? { name, town, district, land, kreis, parts: [] };
      place.parts.push({ postalCode, point: pointOf(text.slice(-6)) });
      places.set(key, place);
    }
  }
  return [...places.values()];
}

/** Six digits: hundredths of a degree from 47.00° N and from 5.50° E. */
function pointOf(text: string): Point {
  return {
    latitude: (4700 + Number(text.slice(0, 3))) / 100,
    longitude: (550 + Number(text.slice(3))) / 100,
  };
}
