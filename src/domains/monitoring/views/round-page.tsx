import type { Language } from '../../../platform/i18n/index.ts';
import type { Document, Round } from '../monitoring.ts';
import type { Names } from '../name.ts';
import { bodyPath } from '../paths.ts';
import type { Recommendation } from '../recommendation.ts';
import { words } from '../words.ts';
import { DocumentList } from './document-list.tsx';
import { Milestones } from './milestones.tsx';
import { FirstRecommendations } from './recommendation-item.tsx';

type RoundPageProps = {
  readonly round: Round;
  readonly documents: readonly Document[];
  readonly recommendations: readonly Recommendation[];
  readonly names: Names;
  readonly language: Language;
};

/** One evaluation: what happened, its documents, and what was asked for. */
export function RoundPage({ round, documents, recommendations, names, language }: RoundPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{names.rounds.get(round.id)?.[language]}</h1>
      {round.theme && <p class="lead">{say('round.theme', { theme: round.theme[language] })}</p>}
      <p>
        <a href={bodyPath(language, round.body)}>{say('round.all')}</a>
      </p>
      <section class="section">
        <h2>{say('milestones')}</h2>
        <Milestones milestones={round.milestones} language={language} />
      </section>
      <section class="section">
        <h2>{say('documents')}</h2>
        <DocumentList documents={documents} language={language} />
      </section>
      <section class="section">
        <h2>{say('recommendations')}</h2>
        {recommendations.length === 0 ? (
          <p class="quiet">{say('recommendations.none')}</p>
        ) : (
          <FirstRecommendations
            found={recommendations}
            filter={{ round: round.id }}
            names={names}
            language={language}
          />
        )}
      </section>
    </>
  );
}
