import type { Child } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/index.ts';
import type { RecommendationFilter } from '../filter.ts';
import type { Names } from '../name.ts';
import type { Recommendation } from '../recommendation.ts';
import { FirstRecommendations } from './recommendation-item.tsx';

/** Recommendations under a heading; id is unique in the page. */
export type Group = {
  readonly id: string;
  readonly title: Child;
  readonly found: readonly Recommendation[];
  /** Asks for the same in the list. */
  readonly filter: RecommendationFilter;
};

type GroupedPageProps = {
  readonly title: string;
  readonly intro: string;
  readonly groups: readonly Group[];
  readonly names: Names;
  readonly language: Language;
};

/** Recommendations by article, or by topic. */
export function GroupedPage({ title, intro, groups, names, language }: GroupedPageProps) {
  return (
    <>
      <h1>{title}</h1>
      <p class="measure">{intro}</p>
      {groups.map((group) => (
        <section class="section" aria-labelledby={group.id}>
          <h2 id={group.id}>{group.title}</h2>
          <FirstRecommendations
            found={group.found}
            filter={group.filter}
            names={names}
            language={language}
          />
        </section>
      ))}
    </>
  );
}
