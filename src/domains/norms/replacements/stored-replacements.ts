import { type Kysely, sql } from 'kysely';
import type { Replacement } from './replacement.ts';

export type WrittenReplacement = Omit<Replacement, 'id' | 'replaced' | 'by'> & {
  readonly [side in 'replaced' | 'by']: { readonly law: string; readonly section: string | null };
};

/** Answers the id. Throws a unique violation when another says of the same norm that it was replaced on that day. */
export async function writeReplacement(
  db: Kysely<unknown>,
  id: string | null,
  { replaced, by, since, source, sourceUrl, verified }: WrittenReplacement,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into norms.replacement as held
           (id, law_id, section, by_law, by_section, since, source, source_url, verified)
    values (coalesce(${id}::uuid, gen_random_uuid()), ${replaced.law}, ${replaced.section}, ${by.law},
            ${by.section}, ${since}::date, ${source}, ${sourceUrl}, ${verified})
        on conflict (id) do update
       set law_id = excluded.law_id, section = excluded.section, by_law = excluded.by_law,
           by_section = excluded.by_section, since = excluded.since, source = excluded.source,
           source_url = excluded.source_url, verified = excluded.verified
    returning id`.execute(db);
  return rows[0]!.id;
}

export async function removeReplacement(db: Kysely<unknown>, id: string): Promise<void> {
  await sql`delete from norms.replacement where id::text = ${id}`.execute(db);
}
