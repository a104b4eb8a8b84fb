import type { Language } from '../../../platform/i18n/index.ts';
import { EmptyState } from '../../../platform/ui/index.ts';
import { type Topic, topicPath } from '../topic.ts';
import { words } from '../words.ts';

type TopicsPageProps = { readonly topics: readonly Topic[]; readonly language: Language };

/** Every topic, with what it is about. */
export function TopicsPage({ topics, language }: TopicsPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('name')}</h1>
      <p class="lead measure">{say('lead')}</p>
      {topics.length === 0 ? (
        <EmptyState title={say('none')} />
      ) : (
        <ul class="rows topic-list">
          {topics.map(({ slug, title, lead }) => (
            <li>
              <h2>
                <a href={topicPath(language, slug)}>{title[language]}</a>
              </h2>
              <p class="measure">{lead[language]}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
