import type { Language } from '../../../platform/i18n/index.ts';
import { Table } from '../../../platform/ui/index.ts';
import type { Body, Document, Round } from '../monitoring.ts';
import type { Names } from '../name.ts';
import { recommendationPath, roundPath } from '../paths.ts';
import { chainsOf, type Recommendation } from '../recommendation.ts';
import { topicsText } from '../topics-text.ts';
import { words } from '../words.ts';
import { DocumentList } from './document-list.tsx';
import { Milestones } from './milestones.tsx';
import { RecommendationText } from './recommendation-text.tsx';
import { State } from './state-of-play.tsx';

type BodyPageProps = {
  readonly body: Body;
  readonly rounds: readonly Round[];
  readonly documents: readonly Document[];
  readonly recommendations: readonly Recommendation[];
  readonly names: Names;
  readonly language: Language;
};

/** A body: its rounds, and each recommendation followed from round to round. */
export function BodyPage(props: BodyPageProps) {
  const { body, rounds, documents, recommendations, language } = props;
  const say = words(language);
  return (
    <>
      <h1>{body.short[language]}</h1>
      {body.name[language] !== body.short[language] && <p class="lead">{body.name[language]}</p>}
      {recommendations.length > 0 && (
        <section class="section">
          <h2>{say('followed')}</h2>
          <Followed {...props} />
        </section>
      )}
      {rounds.map((round) => (
        <section class="section">
          <h2>
            <a href={roundPath(language, round.id)}>{round.title[language]}</a>
          </h2>
          <Milestones milestones={round.milestones} language={language} />
        </section>
      ))}
      <section class="section">
        <h2>{say('documents')}</h2>
        <DocumentList documents={documents} language={language} />
      </section>
    </>
  );
}

/** So many rows, the longest chains first; the list has the rest. */
const chainsAtOnce = 100;

/** Chains down, rounds across. */
function Followed({ rounds, recommendations, language }: BodyPageProps) {
  const say = words(language);
  const shown = rounds.filter(({ id }) => recommendations.some(({ round }) => round === id));
  const chains = chainsOf(recommendations);
  return (
    <Table
      id="verlauf"
      stacks
      caption={say('followed.caption')}
      columns={[
        { title: say('followed.row') },
        ...shown.map(({ title }) => ({ title: title[language] })),
      ]}
      rows={chains
        .slice(0, chainsAtOnce)
        .map((chain) => [
          topicsText(chain[0], language),
          ...shown.map(({ id }) => (
            <Cell found={chain.filter(({ round }) => round === id)} language={language} />
          )),
        ])}
    />
  );
}

function Cell({
  found,
  language,
}: {
  readonly found: readonly Recommendation[];
  language: Language;
}) {
  if (found.length === 0) return <span class="quiet">{words(language)('matrix.nothing')}</span>;
  return (
    <ul class="plain">
      {found.map((one) => (
        <li>
          <a href={recommendationPath(language, one.id)}>
            <RecommendationText one={one} language={language} />
          </a>
          <br />
          <State one={one} by="network" language={language} />
        </li>
      ))}
    </ul>
  );
}
