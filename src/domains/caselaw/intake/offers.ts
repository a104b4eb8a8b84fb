import {
  type DecisionReference,
  findCitations,
  type NormReference,
  normReferenceLabel,
  parseNorm,
} from '../../norms/index.ts';

/** A norm that a text names and the list does not; label: as the list takes it. */
export type OfferedNorm = { readonly label: string; readonly count: number };

/** A decision that a text names; label: as the form's field for decisions reads it. */
export type OfferedDecision = { readonly label: string; readonly count: number };

export type Offers = {
  readonly norms: readonly OfferedNorm[];
  readonly decisions: readonly OfferedDecision[];
};

/** Bounds one page of offers; the most named come first. */
const mostOffered = 200;

/** What the text cites and the draft does not list yet. */
export function offersOf(
  text: string,
  listedNorms: readonly string[],
  namedDecisions: readonly string[],
): Offers {
  const citations = findCitations(text);
  const listed = new Set(listedNorms.flatMap((norm) => parseNorm(norm)).map(normReferenceLabel));
  const named = new Set(
    namedDecisions.flatMap((one) => findCitations(one)).map(({ normalised }) => normalised),
  );
  const norms = new Map<string, number>();
  const decisions = new Map<string, { label: string; count: number }>();
  for (const citation of citations)
    if (citation.kind === 'norm')
      for (const norm of citation.norms.filter(isWhole)) {
        const label = normReferenceLabel(norm);
        if (!listed.has(label)) norms.set(label, (norms.get(label) ?? 0) + 1);
      }
    else if (isFindable(citation.decision) && !named.has(citation.normalised)) {
      const { normalised: key, decision } = citation;
      const known = decisions.get(key);
      decisions.set(key, { label: labelOf(decision), count: (known?.count ?? 0) + 1 });
    }
  return {
    norms: mostNamed([...norms].map(([label, count]) => ({ label, count }))),
    decisions: mostNamed([...decisions.values()]),
  };
}

/** A law that no table knows, or one without a section, says too little. */
function isWhole({ law, section }: NormReference): boolean {
  return law !== null && section !== null;
}

function isFindable({ ecli, court, fileNumber }: DecisionReference): boolean {
  return ecli !== null || (court !== null && fileNumber !== null);
}

/** "BGH, 17.01.2023 – 2 StR 87/22", as the form's field for decisions reads it. */
function labelOf({ ecli, court, date, fileNumber }: DecisionReference): string {
  if (ecli !== null) return ecli;
  const day = date?.split('-').reverse().join('.');
  return `${[court, day].filter(Boolean).join(', ')} – ${fileNumber}`;
}

function mostNamed<Offer extends { readonly count: number }>(offers: Offer[]): Offer[] {
  return offers.sort((a, b) => b.count - a.count).slice(0, mostOffered);
}
