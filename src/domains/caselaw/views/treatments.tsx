import type { Language } from '../../../platform/i18n/index.ts';
import { German } from '../../../platform/ui/index.ts';
import { shortCitation } from '../citing.ts';
import { decisionPath } from '../paths.ts';
import type { TreatmentEdge } from '../published-decision.ts';
import { words } from '../words.ts';

type TreatmentsProps = {
  readonly title: string;
  readonly edges: readonly TreatmentEdge[];
  readonly language: Language;
};

/** "folgt: BGH, 20.12.2022 – 2 StR 232/21 (Rn. 12)"; nothing where nobody said anything. */
export function Treatments({ title, edges, language }: TreatmentsProps) {
  if (edges.length === 0) return null;
  const say = words(language);
  return (
    <>
      <h3>{title}</h3>
      <ul class="instances">
        {edges.map((edge) => (
          <li>
            {say(`treatment.${edge.relation}`)}: <Other edge={edge} language={language} />
            {edge.place !== '' && <span class="quiet"> ({placeText(edge.place, language)})</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A bare number is a Randnummer. */
function placeText(place: string, language: Language): string {
  return /^\d/.test(place) ? words(language)('decision.paragraph', { number: place }) : place;
}

function Other({ edge, language }: { readonly edge: TreatmentEdge; readonly language: Language }) {
  if (!edge.decision)
    return (
      <>
        <German>{edge.raw}</German>{' '}
        <span class="quiet">({words(language)('decision.notHere')})</span>
      </>
    );
  return (
    <a href={decisionPath(language, edge.decision.slug)}>
      <German>{shortCitation(edge.decision)}</German>
    </a>
  );
}
