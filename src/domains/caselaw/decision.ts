/** What a field of a decision rests on. */
export const bases = ['full_text', 'headnote', 'secondary', 'metadata'] as const;
export type Basis = (typeof bases)[number];

export const areas = [
  'criminal',
  'civil',
  'labour',
  'social',
  'asylum',
  'constitutional',
  'administrative',
  'human_rights',
] as const;
export type Area = (typeof areas)[number];

/** Forms of exploitation, as the leaflet names them. */
export const forms = ['labour', 'sexual', 'begging', 'criminal_acts', 'organ_removal'] as const;
export type Form = (typeof forms)[number];

/** Acts and means of Article 3 (a) of the Palermo Protocol. */
export const acts = ['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt'] as const;
export type Act = (typeof acts)[number];
export const means = [
  'threat',
  'force',
  'coercion',
  'abduction',
  'fraud',
  'deception',
  'abuse_of_power',
  'vulnerability',
  'payments',
] as const;
export type Means = (typeof means)[number];

/** What is said of groups of people, coarsely; '' and null mean: not recorded. */
export type VictimGroup = {
  readonly number: number | null;
  readonly sex: string;
  readonly age: string;
  readonly origin: string;
};
export type PerpetratorGroup = { readonly number: number | null; readonly relation: string };

/** A step of the reasoning in our words; where: a Randnummer or page, '' when not told. */
export type ReasoningPoint = { readonly point: string; readonly where: string };

/** How a decision stands to another. */
export const treatments = ['follows', 'against', 'distinguishes'] as const;
export type Treatment = (typeof treatments)[number];

export const parts = [
  'tenor',
  'tatbestand',
  'entscheidungsgruende',
  'gruende',
  'abweichende_meinung',
  'text',
] as const;
export type Part = (typeof parts)[number];

export type Paragraph = {
  readonly part: Part;
  /** The Randnummer, where the court gave one. */
  readonly number: string | null;
  readonly heading: boolean;
  readonly body: string;
};

/** Another instance of the same proceedings, as far as the source names it. */
export type Proceeding = {
  readonly court: string;
  readonly date: string | null;
  readonly fileNumber: string | null;
  readonly type: string | null;
};

export type Outcome = {
  readonly sentenceMonths?: number;
  readonly suspended?: boolean;
  readonly confiscationEuro?: number;
  readonly damagesEuro?: number;
  readonly wageEuro?: number;
  readonly title?: string;
};

/**
 * One decision as a source tells it, before courts are resolved and records merged.
 * null and [] mean: this source does not say.
 */
export type DecisionRecord = {
  readonly source: string;
  /** The record's id within its source; with `source` the key of its import. */
  readonly sourceId: string;
  readonly sourceUrl: string | null;
  readonly licence: string | null;
  readonly basis: Basis;
  readonly checked: string | null;
  readonly court: string;
  readonly chamber: string | null;
  /** ISO 8601. */
  readonly date: string;
  readonly fileNumbers: readonly [string, ...string[]];
  readonly type: string;
  readonly ecli: string | null;
  readonly documentNumber: string | null;
  readonly title: string | null;
  readonly leitsaetze: readonly string[];
  readonly orientierungssatz: string | null;
  readonly keywords: readonly string[];
  /** As the source writes them: "§ 232 Abs 1 S 1 Nr 1 StGB vom 11.02.2005". */
  readonly norms: readonly string[];
  readonly summaryDe: string | null;
  readonly summaryEn: string | null;
  readonly area: Area | null;
  readonly forms: readonly Form[];
  readonly acts: readonly Act[];
  readonly means: readonly Means[];
  readonly purposes: readonly string[];
  readonly outcome: Outcome;
  readonly topic: 'core' | 'related' | null;
  readonly previous: readonly Proceeding[];
  readonly paragraphs: readonly Paragraph[];
};

/** The fields that only somebody fills who has read the decision; no portal does. */
export const notCoded = {
  summaryDe: null,
  summaryEn: null,
  area: null,
  forms: [],
  acts: [],
  means: [],
  purposes: [],
  outcome: {},
  topic: null,
} as const satisfies Partial<DecisionRecord>;
