import { type Kysely, sql } from 'kysely';
import type { Page } from '../../../platform/domain.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { isPublicationSlug, publicationPath } from './publication.ts';
import { findPublicationById } from './publications.ts';

/** Path of the page of a publication, by its id, which is the key of its thing at the desk; null when it is not public. */
export async function publicationAddress(
  db: Kysely<unknown>,
  id: string,
  language: Language,
): Promise<string | null> {
  const publication = await findPublicationById(db, id);
  return publication && publicationPath(language, publication.slug);
}

/** The list and each publication, for the sitemap. */
export async function* cataloguePages(db: Kysely<unknown>): AsyncIterable<Page> {
  yield { path: publicationPath('de') };
  const { rows } = await sql<{ slug: string; changed: string }>`
    select a.slug, to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD') as changed
      from publications.publication p join publications.address a using (id)
     order by a.slug`.execute(db);
  for (const { slug, changed } of rows) yield { path: publicationPath('de', slug), changed };
}

/** The day in Germany on which what stood at this address was withdrawn, ISO 8601; null when nothing was. */
export async function withdrawalDay(db: Kysely<unknown>, slug: string): Promise<string | null> {
  if (!isPublicationSlug(slug)) return null;
  const { rows } = await sql<{ day: string }>`
    select to_char(withdrawn_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day
      from publications.address where slug = ${slug} and withdrawn_at is not null`.execute(db);
  return rows[0]?.day ?? null;
}
