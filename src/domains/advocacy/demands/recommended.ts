import type { Kysely } from 'kysely';
import { listRecommendations } from '../../monitoring/index.ts';

/** A topic on which monitoring bodies recommend something to Germany. */
export type RecommendedTopic = {
  /** Id of monitoring's list. */
  readonly id: string;
  /** Recommendations of all rounds; at least one. */
  readonly count: number;
};

/** Of these topics those on which there are recommendations, in their order. */
export async function recommendedOn(
  db: Kysely<unknown>,
  topics: readonly string[],
): Promise<readonly RecommendedTopic[]> {
  const found = await Promise.all(
    topics.map(async (topic) => ({
      id: topic,
      count: (await listRecommendations(db, { topic }, { limit: 1, offset: 0 })).total,
    })),
  );
  return found.filter(({ count }) => count > 0);
}
