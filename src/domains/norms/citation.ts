/** A section of a law as a text names it. */
export type NormReference = {
  /** Address of the law ("stgb", "freizuegg-eu"), or null when the abbreviation is not known. */
  readonly law: string | null;
  /** As written, in its usual spelling: "StGB", "FreizügG/EU", "EMRK". */
  readonly abbreviation: string;
  readonly sign: '§' | 'Art.';
  /** "232a", "4"; null when only the law is named. */
  readonly section: string | null;
  /** "Abs. 1 S. 1 Nr. 2 Buchst. b"; "" when none. */
  readonly detail: string;
  /** The dated wording "vom 11.02.2005" as ISO 8601. */
  readonly version: string | null;
};

/** A decision as a text names it; what the text does not say is null. */
export type DecisionReference = {
  /** As written: "BGH", "OLG München", "Bundesverfassungsgericht". */
  readonly court: string | null;
  readonly type: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly fileNumber: string | null;
  readonly ecli: string | null;
  /** "BVerfGE 80, 315", "NJW 2015, 1827". */
  readonly reporter: string | null;
  /** Randnummer that is cited. */
  readonly paragraph: string | null;
};

/** start and end are offsets in UTF-16 code units; spans of one kind never overlap. */
export type Citation =
  | (Span & { readonly kind: 'norm'; readonly norms: readonly NormReference[] })
  | (Span & { readonly kind: 'decision'; readonly decision: DecisionReference });

type Span = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** "§ 232 StGB; § 232a StGB" for a list; "BGH 2023-01-17 2 StR 87/22" for a decision. */
  readonly normalised: string;
};
