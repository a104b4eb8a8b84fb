import { type Known, readPlaces } from './known.ts';
import type { Point } from './place.ts';
import { shortName, spellings } from './spelling.ts';

/** What lies in a postcode: a place, or the part of it there. */
export type Part = { readonly place: Known; readonly point: Point };

/** The places of Germany, to be looked up; names are folded. */
export type Gazetteer = {
  readonly byPostalCode: ReadonlyMap<string, readonly Part[]>;
  /** By whole name and by short one. */
  readonly byName: ReadonlyMap<string, readonly Known[]>;
  /** Districts by their own name: "friedrichstadt". */
  readonly byDistrict: ReadonlyMap<string, readonly Known[]>;
  /** Each spelling of each town. */
  readonly towns: readonly { readonly key: string; readonly place: Known }[];
};

let made: Gazetteer | undefined;

/** Read at the first call (some 14,000 places, about 0.2 s), then kept. */
export function gazetteer(): Gazetteer {
  made ??= makeGazetteer(readPlaces());
  return made;
}

function makeGazetteer(places: readonly Known[]): Gazetteer {
  const byPostalCode = new Map<string, Part[]>();
  const byName = new Map<string, Known[]>();
  const byDistrict = new Map<string, Known[]>();
  const towns: { key: string; place: Known }[] = [];
  for (const place of places) {
    for (const { postalCode, point } of place.parts)
      put(byPostalCode, postalCode, { place, point });
    const keys = spellings(place.name);
    for (const key of keys) put(byName, key, place);
    if (place.district) {
      for (const key of spellings(place.district)) put(byDistrict, key, place);
      continue;
    }
    for (const key of keys) towns.push({ key, place });
    const short = shortName(place.name);
    if (short !== place.name) for (const key of spellings(short)) put(byName, key, place);
  }
  return { byPostalCode, byName, byDistrict, towns };
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
