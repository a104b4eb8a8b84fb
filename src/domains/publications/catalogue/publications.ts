import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isPublicationSlug, type Publication } from './publication.ts';

/** null when there is none at this address. */
export async function findPublication(
  db: Kysely<unknown>,
  slug: string,
): Promise<Publication | null> {
  if (!isPublicationSlug(slug)) return null;
  return (await select(db, sql`a.slug = ${slug}`))[0] ?? null;
}

/** null when it is not public. */
export async function findPublicationById(
  db: Kysely<unknown>,
  id: string,
): Promise<Publication | null> {
  return (await select(db, sql`p.id::text = ${id}`))[0] ?? null;
}

/** The one that has this title and this edition. */
export async function findByName(
  db: Kysely<unknown>,
  { title, edition }: Pick<Publication, 'title' | 'edition'>,
): Promise<Publication | null> {
  const where = sql`lower(p.title) = lower(${title}) and lower(p.edition) = lower(${edition})`;
  return (await select(db, where))[0] ?? null;
}

/** By slug, in no order; those that are not public are left out. */
export function findPublications(
  db: Kysely<unknown>,
  slugs: readonly string[],
): Promise<readonly Publication[]> {
  return select(db, sql`a.slug = any(${slugs}::text[])`);
}

/** Newest first. */
export function listPublications(db: Kysely<unknown>): Promise<readonly Publication[]> {
  return select(db, sql`true`);
}

/** What replaces a publication and is not replaced itself: of three editions the third, for the first and the second. */
export function findReplacing(db: Kysely<unknown>, id: string): Promise<readonly Publication[]> {
  return select(
    db,
    sql`p.id in (
      with recursive newer as (
        select publication_id from publications.relation
         where other_id = ${id}::uuid and kind = 'replaces'
        union
        select r.publication_id from newer
          join publications.relation r on r.other_id = newer.publication_id and r.kind = 'replaces')
      select publication_id from newer
       where not exists (
         select from publications.relation r
          where r.other_id = newer.publication_id and r.kind = 'replaces'))`,
  );
}

/** Those that cite a section or, with `section` null, anything of a law; newest first. */
export function findCiting(
  db: Kysely<unknown>,
  { law, section }: { readonly law: string; readonly section: string | null },
): Promise<readonly Publication[]> {
  return select(
    db,
    sql`p.id in (
      select publication_id from publications.cited_norm
       where law_id = ${law} and (${section}::text is null or section = ${section}))`,
  );
}

async function select(db: Kysely<unknown>, where: RawBuilder<unknown>): Promise<Publication[]> {
  const { rows } = await sql<Publication>`
    select p.id, a.slug, p.type, p.language, p.title, p.subtitle, p.edition, p.published_on as "publishedOn",
        coalesce(p.period_from, '') as "periodFrom", coalesce(p.period_to, '') as "periodTo", p.authors,
        p.publisher, json_build_object('de', p.abstract_de, 'en', p.abstract_en) as abstract, p.topics,
        p.exploitation, p.about, coalesce(p.isbn, '') as isbn, coalesce(p.doi, '') as doi, p.licence,
        p.printed, coalesce(p.stock::text, '') as stock, coalesce(p.price::text, '') as price,
        json_build_object('de', p.order_de, 'en', p.order_en) as order, p.versions, p.editions,
        p.body, p.cleared, p.source, coalesce(p.source_url, '') as "sourceUrl", p.verified,
        to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as updated,
        ${normsOf} as "citedNorms", ${typedNorms} as norms, ${filesOf} as files,
        ${relationsOf('replaces')} as replaces, ${relationsOf('related')} as related
      from publications.publication p
      join publications.address a on a.id = p.id
     where ${where}
     order by p.published_on desc, p.id`.execute(db);
  return rows;
}

const normsOf = sql`coalesce((
  select json_agg(json_build_object('raw', n.raw, 'law', n.law_id, 'section', n.section) order by n.position)
    from publications.cited_norm n where n.publication_id = p.id), '[]')`;

/** One that names several sections stands once. */
const typedNorms = sql`array(
  select n.raw from publications.cited_norm n
   where n.publication_id = p.id group by n.raw order by min(n.position))`;

const filesOf = sql`coalesce((
  select json_agg(json_build_object('file', f.sha256, 'name', f.name, 'type', f.type, 'alt', f.alt)
                  order by f.position)
    from publications.file f where f.publication_id = p.id), '[]')`;

function relationsOf(kind: 'replaces' | 'related'): RawBuilder<unknown> {
  return sql`array(
    select o.slug from publications.relation r join publications.address o on o.id = r.other_id
     where r.publication_id = p.id and r.kind = ${kind} order by r.position)`;
}
