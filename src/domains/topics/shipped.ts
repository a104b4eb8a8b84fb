import { loadEditions, shipment } from '../../core/desk/index.ts';
import type { OwnerServices } from '../../platform/domain.ts';
import topics from './data/topics.json' with { type: 'json' };
import { contentOfTopic } from './desk/content.ts';
import { topicEditable } from './desk/topic-editable.tsx';
import { writeTopic } from './stored-topics.ts';
import type { Topic } from './topic.ts';

export const shippedTopics = topics as readonly Topic[];

/** Loads data/. What was edited here stays; its newer edition becomes a draft at the desk. A second run changes nothing. */
export async function loadTopics(
  services: Pick<OwnerServices, 'db' | 'clock'>,
  given: readonly Topic[] = shippedTopics,
): Promise<void> {
  await loadEditions(services, 'topics.shipped', [
    shipment(topicEditable, given, {
      key: ({ slug }) => slug,
      content: contentOfTopic,
      write: async (db, found) => {
        for (const topic of found) await writeTopic(db, topic, services.clock());
      },
    }),
  ]);
}
