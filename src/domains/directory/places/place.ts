import type { Land } from '../land.ts';

/** Degrees WGS84. */
export type Point = { readonly latitude: number; readonly longitude: number };

/** A place in Germany; a district of a town counts as one, and so does a Land that was asked for by name. */
export type Place = {
  /** "Dresden"; the towns of a postcode joined when it has several: "Gollwitz, Götz, Roskow …". */
  readonly name: string;
  readonly land: Land;
  /** Its Kreis or kreisfreie Stadt, to tell two places of one name apart; empty for a Land. */
  readonly detail: string;
  /** Rounded to 0.01°. */
  readonly point: Point;
  /** The one that was asked for, or the only one. */
  readonly postalCode: string | null;
  /** What to ask to get this place and no other: "39606 Walsleben". */
  readonly query: string;
};

/** What a typed postcode or name of a place stands for. */
export type PlaceAnswer =
  | ({ readonly kind: 'found' } & Place)
  /** Larger ones first; also the answer to a name with one wrong letter, then perhaps with a single place. */
  | { readonly kind: 'several'; readonly places: readonly Place[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'abroad' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong' };
