import { type Kysely, sql } from 'kysely';
import { endText, parseEnd, resolveEnd } from '../../../../core/evidence/index.ts';
import { doiOf } from '../identifiers.ts';
import type { Entry } from '../publication.ts';

/** The slug that "/de/veroeffentlichungen/…", "publication:…" or the slug itself means; it may be none's. */
export function slugTyped(typed: string): string {
  const path = /^(?:https?:\/\/[^/]+)?\/(?:de|en)\/veroeffentlichungen\/([^/?#]+)/.exec(typed)?.[1];
  return path ?? typed.replace(/^publication:/, '');
}

/** Those of slugs that are addresses here, also of what was withdrawn. */
export async function knownSlugs(
  db: Kysely<unknown>,
  slugs: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ slug: string }>`
    select slug from publications.address where slug = any(${slugs}::text[])`.execute(db);
  return new Set(rows.map(({ slug }) => slug));
}

/** The name of evidence that was typed, as name or as address; null where nothing is known under it. */
export async function evidenceName(db: Kysely<unknown>, typed: string): Promise<string | null> {
  const name = (await resolveEnd(db, typed)) ?? parseEnd(typed);
  return name && endText(name);
}

/** With names instead of addresses that were typed. */
export async function withNames(db: Kysely<unknown>, entry: Entry): Promise<Entry> {
  const about: string[] = [];
  for (const typed of entry.about) about.push((await evidenceName(db, typed)) ?? typed);
  return {
    ...entry,
    about,
    doi: doiOf(entry.doi) ?? entry.doi,
    replaces: entry.replaces.map(slugTyped),
    related: entry.related.map(slugTyped),
  };
}
