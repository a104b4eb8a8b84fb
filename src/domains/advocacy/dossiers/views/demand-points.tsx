import type { Language } from '../../../../platform/i18n/index.ts';
import { Tag } from '../../../../platform/ui/index.ts';
import { type Dossier, dossierPath, newestOutcome } from '../dossier.ts';
import { words } from '../words.ts';
import { outcomeText } from './texts.ts';

type DemandPointsProps = {
  /** Slug of the demand. */
  readonly demand: string;
  /** Those that take it up. */
  readonly dossiers: readonly Dossier[];
  readonly language: Language;
};

/** Into which processes a demand was brought, and what came of it there; nothing where it was into none. */
export function DemandPoints({ demand, dossiers, language }: DemandPointsProps) {
  if (dossiers.length === 0) return null;
  return (
    <section class="section" aria-labelledby="verfahren">
      <h2 id="verfahren">{words(language)('demand.points')}</h2>
      <ul class="rows">
        {dossiers.map((dossier) => (
          <li>
            <h3>
              <a href={dossierPath(language, dossier.slug)}>{dossier.title[language]}</a>
            </h3>
            <ul>
              {dossier.points
                .filter((point) => point.demand === demand)
                .map(({ id, asked }) => (
                  <li class="measure">
                    <a href={`${dossierPath(language, dossier.slug)}#punkt-${id}`}>
                      {asked[language]}
                    </a>{' '}
                    <Tag>{outcomeText(newestOutcome(dossier, id), language)}</Tag>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
