import { noBreak } from '../../../platform/ui/index.ts';
import { normReferenceLabel } from '../citations/index.ts';
import type { Norm } from '../norm.ts';

/** "§ 232a StGB" with what the section is about. */
export function NormHeading({
  norm,
  heading,
}: {
  readonly norm: Norm;
  readonly heading: string | null;
}) {
  return (
    <header>
      <h1>
        <bdi lang="de">{noBreak(normName(norm))}</bdi>
      </h1>
      {heading && (
        <p class="lead" lang="de">
          {heading}
        </p>
      )}
    </header>
  );
}

/** "§ 232a StGB". */
export function normName({ law, section, sign }: Pick<Norm, 'law' | 'section' | 'sign'>): string {
  const { id, abbreviation } = law;
  return normReferenceLabel({ law: id, abbreviation, sign, section, detail: '', version: null });
}
