import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { Topic } from './topic.ts';

/** Writes what pages read; a new topic stands behind the others. */
export async function writeTopic(
  db: Kysely<unknown>,
  { slug, title, lead, items, gaps }: Topic,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into topics.topic (slug, position, title_de, title_en, lead_de, lead_en, items, gaps, updated_at)
    values (${slug}, coalesce((select max(position) from topics.topic), 0) + 1, ${title.de}, ${title.en},
        ${lead.de}, ${lead.en}, ${JSON.stringify(items)}::jsonb, ${JSON.stringify(gaps)}::jsonb,
        ${at.toString()}::timestamptz)
        on conflict (slug) do update
       set title_de = excluded.title_de, title_en = excluded.title_en, lead_de = excluded.lead_de,
           lead_en = excluded.lead_en, items = excluded.items, gaps = excluded.gaps,
           updated_at = excluded.updated_at`.execute(db);
}

export async function removeTopic(db: Kysely<unknown>, slug: string): Promise<void> {
  await sql`delete from topics.topic where slug = ${slug}`.execute(db);
}
