import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Topic } from './topic.ts';

type DatedTopic = Topic & {
  /** Of the last change, ISO 8601. */
  readonly changed: string;
};

/** In the order of lists. */
export function listTopics(db: Kysely<unknown>): Promise<readonly DatedTopic[]> {
  return select(db, sql`true`);
}

/** null when there is none at this address. */
export async function findTopic(db: Kysely<unknown>, slug: string): Promise<DatedTopic | null> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null;
  return (await select(db, sql`slug = ${slug}`))[0] ?? null;
}

/** The address of the topic that has this title; null when none has. */
export async function findTopicByTitle(db: Kysely<unknown>, title: string): Promise<string | null> {
  return (await select(db, sql`lower(title_de) = lower(${title})`))[0]?.slug ?? null;
}

async function select(db: Kysely<unknown>, where: RawBuilder<unknown>): Promise<DatedTopic[]> {
  const { rows } = await sql<DatedTopic>`
    select slug, json_build_object('de', title_de, 'en', title_en) as title,
        json_build_object('de', lead_de, 'en', lead_en) as lead, items, gaps,
        to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD') as changed
      from topics.topic where ${where} order by position, slug`.execute(db);
  return rows;
}
