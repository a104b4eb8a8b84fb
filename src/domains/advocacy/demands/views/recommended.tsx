import type { Language } from '../../../../platform/i18n/index.ts';
import { GoList } from '../../../../platform/ui/index.ts';
import { topicPath } from '../../../monitoring/index.ts';
import type { RecommendedTopic } from '../recommended.ts';
import { topicName } from '../topic.ts';
import { words } from '../words.ts';

type RecommendedProps = {
  readonly topics: readonly RecommendedTopic[];
  readonly language: Language;
};

/** The way to what monitoring bodies ask of Germany on the topics of a demand; nothing where they ask nothing. */
export function Recommended({ topics, language }: RecommendedProps) {
  const say = words(language);
  if (topics.length === 0) return null;
  return (
    <section class="section" aria-labelledby="gremien">
      <h2 id="gremien">{say('recommended')}</h2>
      <GoList
        links={topics.map(({ id, count }) => ({
          href: topicPath(language, id),
          label: say('recommended.topic', { topic: topicName(id, language), n: count }),
        }))}
      />
    </section>
  );
}
