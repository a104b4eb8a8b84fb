import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { Tag, Unverified } from '../../../platform/ui/index.ts';
import { queryOf, type RecommendationFilter } from '../filter.ts';
import { articleLabel, type Names } from '../name.ts';
import { paragraphName } from '../paragraph-name.ts';
import { articlePath, monitoringPath, recommendationPath, topicPath } from '../paths.ts';
import type { Recommendation } from '../recommendation.ts';
import { topicOf } from '../topic.ts';
import { words } from '../words.ts';
import { RecommendationText } from './recommendation-text.tsx';
import { State } from './state-of-play.tsx';

type Props = {
  readonly one: Recommendation;
  readonly names: Names;
  readonly language: Language;
};

/** A recommendation in a list: who asked and where, what for, and how far it has come. */
export function RecommendationItem({ one, names, language }: Props) {
  return (
    <div class="recommendation">
      <p class="quiet small">{placeOf(one, names, language)}</p>
      <p class="recommendation-text">
        <a href={recommendationPath(language, one.id)}>
          <RecommendationText one={one} language={language} />
        </a>
        <Unverified sourced={one} language={language} />
      </p>
      <p class="recommendation-tags">
        {one.articles.map((article) => (
          <Tag href={articlePath(language, article)}>{articleLabel(article, names)}</Tag>
        ))}
        {one.topics.map((topic) => (
          <Tag href={topicPath(language, topic)}>{topicOf(topic)?.name[language] ?? topic}</Tag>
        ))}
      </p>
      <p class="small">
        {words(language)('by.network')}: <State one={one} by="network" language={language} />
      </p>
    </div>
  );
}

type ListProps = {
  readonly found: readonly Recommendation[];
  readonly names: Names;
  readonly language: Language;
};

/** So many stand in a part of a page; the list has the rest. */
const atOnce = 25;

/** The first of many, and the way to all. */
export function FirstRecommendations({
  found,
  filter,
  names,
  language,
}: ListProps & { readonly filter: RecommendationFilter }) {
  const all = monitoringPath(language, 'empfehlungen') + queryOf(filter);
  return (
    <>
      <RecommendationList found={found.slice(0, atOnce)} names={names} language={language} />
      {found.length > atOnce && (
        <p>
          <a href={all}>
            {words(language)('list.all', { number: formatNumber(found.length, language) })}
          </a>
        </p>
      )}
    </>
  );
}

/** Recommendations, one below the other. */
export function RecommendationList({ found, names, language }: ListProps) {
  return (
    <ul class="rows recommendation-list">
      {found.map((one) => (
        <li>
          <RecommendationItem one={one} names={names} language={language} />
        </li>
      ))}
    </ul>
  );
}

/** "GRETA, Runde 2 · GRETA(2019)07 · Randnummer ungeprüft". */
export function placeOf(one: Recommendation, names: Names, language: Language): string {
  const say = words(language);
  const document = one.document === null ? null : names.documents.get(one.document);
  return [
    one.round === null
      ? (names.bodies.get(one.body)?.[language] ?? one.body)
      : (names.rounds.get(one.round)?.[language] ?? one.round),
    document?.symbol,
    one.paragraph === null ? say('paragraph.unverified') : paragraphName(one.paragraph, language),
    one.byState,
  ]
    .filter(Boolean)
    .join(' · ');
}
