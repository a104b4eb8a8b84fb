import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { monitoringPath, topicPath } from '../paths.ts';
import type { Topic } from '../topic.ts';
import { words } from '../words.ts';

type TopicsPageProps = {
  readonly topics: readonly { readonly topic: Topic; readonly count: number }[];
  readonly language: Language;
};

/** What recommendations are about, across instruments. */
export function TopicsPage({ topics, language }: TopicsPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('view.themen')}</h1>
      <p class="measure">{say('topics.intro')}</p>
      <ul class="rows">
        {topics.map(({ topic, count }) => (
          <li>
            <a href={topicPath(language, topic.id)}>{topic.name[language]}</a>
            <p class="quiet small">
              {say('list.total', { count, number: formatNumber(count, language) })}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={monitoringPath(language)}>{say('back')}</a>
      </p>
    </>
  );
}
