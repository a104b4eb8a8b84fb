import topics from './data/topics.json' with { type: 'json' };
import type { Texts } from './monitoring.ts';

/** What a recommendation is about, across instruments; the id is in addresses. */
export type Topic = { readonly id: string; readonly name: Texts };

export const allTopics: readonly Topic[] = topics;

/** null for an id that is none. */
export function topicOf(id: string): Topic | null {
  return allTopics.find((topic) => topic.id === id) ?? null;
}
