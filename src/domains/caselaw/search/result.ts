import type { Segment } from '../../../platform/analysis/index.ts';
import type { Area, Form } from '../decision.ts';

/** The state of a search; every field stands in the address, so that each state has a permalink. */
export type SearchRequest = {
  /** What was typed, as typed. */
  readonly text: string;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly offset: number;
  /** 1–100. */
  readonly limit: number;
};

export const sorts = ['relevance', 'newest', 'oldest', 'cited'] as const;
export type Sort = (typeof sorts)[number];

/** Values within one filter widen, filters among each other narrow. */
export type Filters = {
  readonly court: readonly string[];
  readonly level: readonly string[];
  readonly year: readonly string[];
  readonly type: readonly string[];
  readonly area: readonly (Area | 'none')[];
  readonly form: readonly (Form | 'none')[];
  /** "stgb/232a", or with a version "stgb/232a/2016-10-15". */
  readonly norm: readonly string[];
  /** "summary", "full_text". */
  readonly has: readonly string[];
};
export type FacetName = keyof Filters;

export type FacetValue = {
  readonly value: string;
  /** Proper names only (a court's short name, "§ 232a StGB", "2023", "Beschluss"); null where the page has a word of its own. */
  readonly label: string | null;
  readonly count: number;
};

export type SearchResult = {
  readonly total: { readonly value: number; readonly exact: boolean };
  readonly hits: readonly Hit[];
  readonly facets: { readonly [name in FacetName]: readonly FacetValue[] };
  /** A nearby spelling that has hits, when this one has none: "Meinten Sie …". */
  readonly suggestion: string | null;
  /** Slug, when the text is a file number or ECLI that names exactly one decision. */
  readonly direct: string | null;
  /** What of the text could not be used, for a plain sentence above the hits. */
  readonly notices: readonly Notice[];
};

/** unclosed_quote: read to the end. only_operators, only_exclusions: nothing to look for. unknown_field: "foo:bar" taken as words. too_long, too_complex: refused. bad_date, unknown_norm, unknown_court: that part finds nothing. */
export type Notice = {
  readonly kind:
    | 'unclosed_quote'
    | 'only_operators'
    | 'only_exclusions'
    | 'unknown_field'
    | 'too_long'
    | 'too_complex'
    | 'bad_date'
    | 'unknown_norm'
    | 'unknown_court';
  readonly text: string;
};

export type Hit = {
  readonly id: string;
  readonly slug: string;
  readonly courtId: string;
  readonly courtShortName: string;
  readonly chamber: string | null;
  readonly date: string;
  readonly type: string;
  readonly fileNumbers: readonly string[];
  readonly ecli: string | null;
  readonly title: string | null;
  readonly passage: readonly Segment[];
  /** "§ 232a Abs. 1 Nr. 1 StGB" with its address below /normen, null where there is none. */
  readonly norms: readonly { readonly label: string; readonly path: string | null }[];
  readonly hasSummary: boolean;
  readonly hasLeitsatz: boolean;
  readonly hasFullText: boolean;
  readonly citedByCount: number;
};
