import { allTopics, topicOf } from '../../../core/evidence/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';

/** Those of all domains, so that a demand and the recommendations that support it stand under one word. */
export { allTopics };

/** The topic's name, or its id where it is none any more. */
export function topicName(id: string, language: Language): string {
  return topicOf(id)?.name[language] ?? id;
}
