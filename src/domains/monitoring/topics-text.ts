import type { Language } from '../../platform/i18n/index.ts';
import type { Recommendation } from './recommendation.ts';
import { topicOf } from './topic.ts';

/** "Identifizierung, Zivilgesellschaft": what a recommendation is about, where its sentence is too long; its id where it has no topic. */
export function topicsText(
  { id, topics }: Pick<Recommendation, 'id' | 'topics'>,
  language: Language,
): string {
  return topics.map((topic) => topicOf(topic)?.name[language] ?? topic).join(', ') || id;
}
