import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Demand } from './demand.ts';

/** Writes what pages read. `isNew`: throws when there is one at this address. */
export async function writeDemand(
  db: Kysely<unknown>,
  one: Demand,
  { at, isNew }: { readonly at: Temporal.Instant; readonly isNew: boolean },
): Promise<void> {
  const { slug, title, text, addressees, topics, since, states } = one;
  await sql`
    insert into advocacy.demand (slug, title_de, title_en, text_de, text_en, addressees, topics, since_on,
           since_verified, since_source, since_source_url, states, verified, source, source_url, updated_at)
    values (${slug}, ${title.de}, ${title.en}, ${text.de}, ${text.en}, ${JSON.stringify(addressees)}::jsonb,
           ${topics}, ${since?.on ?? null}, ${since?.verified ?? null}, ${since?.source ?? null},
           ${since?.sourceUrl ?? null}, ${JSON.stringify(states)}::jsonb, ${one.verified}, ${one.source},
           ${one.sourceUrl}, ${at.toString()}::timestamptz)
    ${isNew ? sql`` : replacing}`.execute(db);
}

export async function removeDemand(db: Kysely<unknown>, slug: string): Promise<void> {
  await sql`delete from advocacy.demand where slug = ${slug}`.execute(db);
}

const replacing = sql`
        on conflict (slug) do update
       set title_de = excluded.title_de, title_en = excluded.title_en, text_de = excluded.text_de,
           text_en = excluded.text_en, addressees = excluded.addressees, topics = excluded.topics,
           since_on = excluded.since_on, since_verified = excluded.since_verified,
           since_source = excluded.since_source, since_source_url = excluded.since_source_url,
           states = excluded.states, verified = excluded.verified, source = excluded.source,
           source_url = excluded.source_url, updated_at = excluded.updated_at`;
