import type {
  Act,
  Area,
  Basis,
  Form,
  Means,
  Outcome,
  Paragraph,
  PerpetratorGroup,
  ReasoningPoint,
  Treatment,
  VictimGroup,
} from './decision.ts';

/** A decision with everything that the public may read of it; null and [] mean: no source says. */
export type PublishedDecision = DecisionHead & {
  readonly id: string;
  readonly courtId: string;
  /** "Bundesgerichtshof"; `court` is its short name. */
  readonly courtName: string;
  readonly documentNumber: string | null;
  readonly leitsaetze: readonly string[];
  readonly orientierungssatz: string | null;
  readonly keywords: readonly string[];
  readonly summaryDe: string | null;
  readonly summaryEn: string | null;
  /** In Leichte Sprache. */
  readonly summaryPlain: string | null;
  readonly reasoning: readonly ReasoningPoint[];
  readonly practiceNote: string | null;
  readonly area: Area | null;
  readonly forms: readonly Form[];
  readonly acts: readonly Act[];
  readonly means: readonly Means[];
  readonly purposes: readonly string[];
  readonly sector: string | null;
  readonly victims: readonly VictimGroup[];
  readonly perpetrators: readonly PerpetratorGroup[];
  readonly outcome: Outcome;
  readonly final: boolean | null;
  readonly topic: 'core' | 'related' | null;
  readonly hasFullText: boolean;
  readonly basis: Basis;
  /** Day on which a person compared the record with its source, ISO 8601. */
  readonly checked: string | null;
  readonly checkedBy: string | null;
  /** Days on which others than the author checked it here, ISO 8601. */
  readonly legallyChecked: string | null;
  readonly anonymisationChecked: string | null;
  readonly publishedElsewhere: readonly string[];
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly licence: string | null;
  readonly citedByCount: number;
  /** ISO 8601 instant. */
  readonly updated: string;
  readonly paragraphs: readonly Paragraph[];
  readonly norms: readonly NamedNorm[];
  readonly cites: readonly Connection[];
  readonly citedBy: readonly Connection[];
  readonly previous: readonly Connection[];
  readonly later: readonly Connection[];
  /** How it stands to others, and others to it, as the desk says. */
  readonly treats: readonly TreatmentEdge[];
  readonly treatedBy: readonly TreatmentEdge[];
};

/** What a list needs of a decision. */
export type DecisionHead = {
  readonly slug: string;
  readonly court: string;
  readonly chamber: string | null;
  readonly date: string;
  readonly type: string;
  readonly fileNumbers: readonly string[];
  readonly ecli: string | null;
  readonly title: string | null;
};

/** A norm that a decision names. */
export type NamedNorm = {
  /** Address of the law, null when it is not known here. */
  readonly law: string | null;
  readonly section: string | null;
  /** "§ 232a Abs. 1 Nr. 1 StGB". */
  readonly label: string;
  /** Address below /normen, null where there is no page. */
  readonly path: string | null;
  /** The wording that was meant: the day it came into force. */
  readonly version: string | null;
  /** listed: by the court or the source. text: found in the text. */
  readonly origin: 'listed' | 'text';
  readonly occurrences: number;
};

/** One edge of the citation graph, seen from one of its ends. */
export type Connection = {
  /** The decision at the other end; null when it is not here. */
  readonly decision: DecisionHead | null;
  /** As the citing text writes it. */
  readonly raw: string;
  readonly normalised: string;
  readonly status: 'resolved' | 'unresolved' | 'ambiguous';
  /** Paragraphs of the citing text that name it. */
  readonly paragraphs: readonly string[];
  /** How often the citing text names it. */
  readonly depth: number;
};

export type TreatmentEdge = Pick<Connection, 'decision' | 'raw' | 'status'> & {
  readonly relation: Treatment;
  /** Randnummer of the treating decision; '' when not told. */
  readonly place: string;
};
