import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { officeId } from '../../core/accounts/index.ts';
import { offerEdition } from '../../core/desk/index.ts';
import type { OwnerServices } from '../../platform/domain.ts';
import topics from './data/topics.json' with { type: 'json' };
import { contentOfTopic } from './desk/content.ts';
import { topicEditable } from './desk/topic-editable.tsx';
import { writeTopic } from './stored-topics.ts';
import type { Topic } from './topic.ts';

export const shippedTopics = topics as readonly Topic[];

/** Loads data/. What was edited here stays; its newer edition becomes a draft at the desk. A second run changes nothing. */
export async function loadTopics(
  { db, clock }: Pick<OwnerServices, 'db' | 'clock'>,
  given: readonly Topic[] = shippedTopics,
): Promise<void> {
  const before = await shippedBefore(db);
  const organisationId = await officeId(db);
  for (const topic of given) {
    const content = contentOfTopic(topic);
    const key = topic.slug;
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    if (before.get(key) === hash) continue;
    const edition = { key, content, organisationId, at: clock() };
    const offer =
      (await isPresent(db, key)) || before.has(key)
        ? await offerEdition(db, topicEditable, edition)
        : 'load';
    if (offer === 'load') await writeTopic(db, topic, clock());
    if (offer !== 'waits') await note(db, key, hash);
  }
}

async function shippedBefore(db: Kysely<unknown>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; hash: string }>`
    select key, hash from topics.shipped`.execute(db);
  return new Map(rows.map(({ key, hash }) => [key, hash]));
}

async function isPresent(db: Kysely<unknown>, slug: string): Promise<boolean> {
  const { rows } = await sql`select from topics.topic where slug = ${slug}`.execute(db);
  return rows.length > 0;
}

async function note(db: Kysely<unknown>, key: string, hash: string): Promise<void> {
  await sql`
    insert into topics.shipped (key, hash) values (${key}, ${hash})
        on conflict (key) do update set hash = excluded.hash`.execute(db);
}
