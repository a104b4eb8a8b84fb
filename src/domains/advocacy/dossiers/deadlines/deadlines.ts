import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { OwnDeadline } from './deadline.ts';

/** Those that were entered alone, earliest first. */
export function listOwnDeadlines(db: Kysely<unknown>): Promise<readonly OwnDeadline[]> {
  return select(db, sql`true`);
}

/** null when there is none with this key. */
export async function findOwnDeadline(
  db: Kysely<unknown>,
  slug: string,
): Promise<OwnDeadline | null> {
  return (await select(db, sql`slug = ${slug}`))[0] ?? null;
}

async function select(
  db: Kysely<unknown>,
  where: RawBuilder<unknown>,
): Promise<readonly OwnDeadline[]> {
  const { rows } = await sql<OwnDeadline>`
    select slug, kind, json_build_object('de', title_de, 'en', title_en) as title, falls_on as "on",
        case when asked_de is not null
             then json_build_object('de', asked_de, 'en', coalesce(asked_en, asked_de)) end as asked,
        dossier_slug as dossier, body_id as body, history, verified, source, source_url as "sourceUrl"
      from advocacy.deadline where ${where} order by falls_on, slug`.execute(db);
  return rows;
}
