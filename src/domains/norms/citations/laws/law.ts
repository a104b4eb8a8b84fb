export type LawKind = 'statute' | 'ordinance' | 'eu' | 'treaty';

/** A law, a treaty or an act of the European Union that the program knows by name. */
export type Law = {
  /** Its part of an address: "stgb", "freizuegg-eu", "sgb-xiv". */
  readonly id: string;
  /** Usual spelling: "StGB", "FreizügG/EU", "SGB XIV". */
  readonly abbreviation: string;
  readonly title: string | null;
  readonly kind: LawKind;
};
