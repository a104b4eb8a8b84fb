import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../../platform/clock/index.ts';
import type { OwnDeadline } from './deadline.ts';

/** Writes what pages read; the body is there. `isNew`: throws when there is one with this key. */
export async function writeDeadline(
  db: Kysely<unknown>,
  deadline: OwnDeadline,
  { at, isNew }: { readonly at: Temporal.Instant; readonly isNew: boolean },
): Promise<void> {
  const { slug, kind, title, on, asked, dossier, body, history } = deadline;
  const { verified, source, sourceUrl } = deadline;
  await sql`
    insert into advocacy.deadline (slug, kind, title_de, title_en, falls_on, asked_de, asked_en, dossier_slug, body_id,
           history, verified, source, source_url, updated_at)
    values (${slug}, ${kind}, ${title.de}, ${title.en}, ${on}, ${asked?.de ?? null}, ${asked?.en ?? null},
           ${dossier}, ${body}, ${history}, ${verified}, ${source}, ${sourceUrl}, ${at.toString()}::timestamptz)
    ${isNew ? sql`` : replacing}`.execute(db);
}

export async function removeDeadline(db: Kysely<unknown>, slug: string): Promise<void> {
  await sql`delete from advocacy.deadline where slug = ${slug}`.execute(db);
}

const replacing = sql`
        on conflict (slug) do update
       set kind = excluded.kind, title_de = excluded.title_de, title_en = excluded.title_en,
           falls_on = excluded.falls_on, asked_de = excluded.asked_de, asked_en = excluded.asked_en,
           dossier_slug = excluded.dossier_slug, body_id = excluded.body_id, history = excluded.history,
           verified = excluded.verified, source = excluded.source, source_url = excluded.source_url,
           updated_at = excluded.updated_at`;
