import type { Language } from '../../../platform/i18n/index.ts';
import { noBreak } from '../../../platform/ui/index.ts';
import { normReferenceLabel } from '../citations/index.ts';
import type { Norm } from '../norm.ts';

/** "§ 232a StGB" with what the section is about; the heading is German where `lang` says nothing else. */
export function NormHeading({
  norm,
  heading,
  lang = 'de',
}: {
  readonly norm: Norm;
  readonly heading: string | null;
  readonly lang?: Language;
}) {
  return (
    <header>
      <h1>
        <bdi lang="de">{noBreak(normName(norm))}</bdi>
      </h1>
      {heading && (
        <p class="lead" lang={lang}>
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
