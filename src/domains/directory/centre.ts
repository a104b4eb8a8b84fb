import type { Land } from './land.ts';

/** The five kinds of member organisation that the leaflet names, and counselling for sex work. */
export const memberTypes = [
  'specialised_counselling',
  'shelter',
  'migrant_project',
  'rights_organisation',
  'welfare_association',
  'sex_work_counselling',
] as const;
export type MemberType = (typeof memberTypes)[number];

/** The five forms of exploitation that the leaflet names. */
export const forms = ['labour', 'sexual', 'begging', 'criminal', 'organs'] as const;
export type Form = (typeof forms)[number];

/** `families`: people with children. */
export const targetGroups = ['women', 'men', 'trans', 'minors', 'families'] as const;
export type TargetGroup = (typeof targetGroups)[number];

/** How exactly a public entry may be placed; a hidden one is never a centre that pages can read. */
export type Precision = 'exact' | 'town' | 'land';

/** A counselling centre or other place of the network as everybody may see it. */
export type Centre = {
  readonly id: string;
  /** Unique, ASCII: "beispiel-fachberatung-mitte". */
  readonly slug: string;
  readonly name: string;
  /** The organisation that this one is a branch (Zweigstelle) of. */
  readonly parent: { readonly slug: string; readonly name: string } | null;
  readonly type: MemberType;
  readonly description: string | null;
  readonly precision: Precision;
  /** Only of an exact entry. */
  readonly street: string | null;
  /** Only of an exact entry. */
  readonly postalCode: string | null;
  /** Of an exact entry, or one known by its town. */
  readonly town: string | null;
  readonly land: Land;
  /** Further Länder that it serves. */
  readonly serves: readonly Land[];
  /** Degrees WGS84, rounded to 0.01; the middle of the town when precision is 'town', null when it is 'land'. */
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  /** International form: "+493023125101". */
  readonly phone: string | null;
  readonly email: string | null;
  /** https or http. */
  readonly website: string | null;
  /** Languages that somebody there speaks, BCP 47. */
  readonly languages: readonly string[];
  /** Languages for which they call an interpreter. */
  readonly interpreted: readonly string[];
  /** Empty: not stated, which is not "none". */
  readonly forms: readonly Form[];
  readonly targetGroups: readonly TargetGroup[];
  /** In the entry's own words. */
  readonly services: readonly string[];
  /** OpenStreetMap opening_hours; null when not stated. */
  readonly hours: string | null;
  readonly accessible: 'yes' | 'partly' | 'no' | null;
  /** Somewhere this organisation has protected places; never which, never where. */
  readonly hasShelter: boolean;
  /** Day on which the entry was last confirmed, ISO 8601. */
  readonly confirmedOn: string | null;
};

export type CentreFilter = {
  /** Spoken or interpreted. */
  readonly language?: string | undefined;
  readonly form?: Form | undefined;
  readonly group?: TargetGroup | undefined;
};

/** Centres of a Land and around it; each list is in the order in which to call. */
export type CentresForLand = {
  readonly here: readonly Centre[];
  /** Elsewhere, but serving this Land. */
  readonly serving: readonly Centre[];
  /** The two next ones outside, by distance. */
  readonly next: readonly Centre[];
};
