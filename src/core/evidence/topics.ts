import topics from './data/topics.json' with { type: 'json' };

/** What things are about, in one list for all domains: recommendations, demands and publications stand under the same words. */
export type Topic = {
  /** Stays: it is in addresses and files. */
  readonly id: string;
  readonly name: { readonly de: string; readonly en: string };
};

/** In the order of lists. */
export const allTopics: readonly Topic[] = topics;

/** null for an id that is none. */
export function topicOf(id: string): Topic | null {
  return allTopics.find((topic) => topic.id === id) ?? null;
}
