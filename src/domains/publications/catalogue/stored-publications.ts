import { type Kysely, sql } from 'kysely';
import { freeSlug } from '../../../core/accounts/index.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import { parseNorm } from '../../norms/index.ts';
import type { Entry } from './publication.ts';

/**
 * Writes what pages read and answers the id. `id` null: a new one, with an address of its own that stays. Throws a unique
 * violation when another has this title and edition, or when it would replace itself through others.
 */
export async function writePublication(
  db: Kysely<unknown>,
  id: string | null,
  entry: Entry,
  at: Temporal.Instant,
): Promise<string> {
  const key = id ?? (await newAddress(db, entry));
  await holdAddress(db, { id: key, type: entry.type });
  await writeRow(db, key, entry, at);
  await writeNorms(db, key, entry.norms);
  await writeFiles(db, key, entry);
  await writeRelations(db, key, entry);
  return key;
}

/** The address stays, so that nothing else gets it and harvesters learn that the publication has gone. */
export async function removePublication(db: Kysely<unknown>, id: string): Promise<void> {
  await sql`delete from publications.publication where id = ${id}::uuid`.execute(db);
  await sql`
    update publications.address set withdrawn_at = now() where id = ${id}::uuid`.execute(db);
}

/** Public from now on; `slug`: where the publication has none yet. */
export async function holdAddress(
  db: Kysely<unknown>,
  {
    id,
    type,
    slug = null,
  }: { readonly id: string; readonly type: string; readonly slug?: string | null },
): Promise<void> {
  if (slug !== null)
    await sql`
      insert into publications.address (id, slug, type) values (${id}::uuid, ${slug}, ${type})
          on conflict (id) do nothing`.execute(db);
  await sql`
    update publications.address set type = ${type}, withdrawn_at = null where id = ${id}::uuid`.execute(
    db,
  );
}

async function newAddress(
  db: Kysely<unknown>,
  { type, title, publishedOn }: Entry,
): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('publications address'))`.execute(db);
  const { rows: used } = await sql<{ slug: string }>`
    select slug from publications.address`.execute(db);
  const year = publishedOn.slice(0, 4);
  const name = title.includes(year) ? title : `${year} ${title}`;
  const { rows } = await sql<{ id: string }>`
    insert into publications.address (slug, type)
    values (${freeSlug(name, new Set(used.map(({ slug }) => slug)))}, ${type})
    returning id`.execute(db);
  return rows[0]!.id;
}

async function writeRow(
  db: Kysely<unknown>,
  id: string,
  entry: Entry,
  at: Temporal.Instant,
): Promise<void> {
  const row = {
    id,
    type: entry.type,
    language: entry.language,
    title: entry.title,
    subtitle: entry.subtitle,
    edition: entry.edition,
    published_on: entry.publishedOn,
    period_from: entry.periodFrom || null,
    period_to: entry.periodTo || null,
    authors: entry.authors,
    publisher: entry.publisher,
    abstract_de: entry.abstract.de,
    abstract_en: entry.abstract.en,
    topics: entry.topics,
    exploitation: entry.exploitation,
    about: entry.about,
    isbn: entry.isbn || null,
    doi: entry.doi || null,
    licence: entry.licence,
    printed: entry.printed,
    stock: entry.stock || null,
    price: entry.price || null,
    order_de: entry.order.de,
    order_en: entry.order.en,
    versions: entry.versions,
    editions: entry.editions,
    body: entry.body,
    cleared: entry.cleared,
    source: entry.source,
    source_url: entry.sourceUrl || null,
    verified: entry.verified,
    updated_at: at.toString(),
  };
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  const changed = sql.join(
    Object.keys(row).map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`),
  );
  await sql`
    insert into publications.publication (${columns})
    select ${columns}
      from json_populate_record(null::publications.publication, ${JSON.stringify(row)}::json)
        on conflict (id) do update set ${changed}`.execute(db);
}

async function writeNorms(
  db: Kysely<unknown>,
  id: string,
  norms: readonly string[],
): Promise<void> {
  const rows = citedNorms(norms).map((one, position) => ({ position, ...one }));
  await sql`delete from publications.cited_norm where publication_id = ${id}::uuid`.execute(db);
  await sql`
    insert into publications.cited_norm (publication_id, position, raw, law_id, section)
    select ${id}::uuid, c.position, c.raw, l.id, c.section
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as c (position integer, raw text, law text, section text)
      left join norms.law l on l.id = c.law`.execute(db);
}

/** What the citation parser makes of what was typed; a citation that it does not know has no law. */
export function citedNorms(
  typed: readonly string[],
): readonly { raw: string; law: string | null; section: string | null }[] {
  return typed.flatMap((raw) => {
    const found = parseNorm(raw);
    if (found.length === 0) return [{ raw, law: null, section: null }];
    return found.map(({ law, section }) => ({ raw, law, section }));
  });
}

async function writeFiles(db: Kysely<unknown>, id: string, entry: Entry): Promise<void> {
  const rows = entry.files.map((one, position) => ({
    ...one,
    position,
    language: entry.versions.find(({ fileName }) => fileName === one.name)?.language,
  }));
  // Files that stay keep what was read out of them; their positions make room first.
  await sql`
    delete from publications.file
     where publication_id = ${id}::uuid and sha256 <> all(${entry.files.map(({ file }) => file)}::text[])`.execute(
    db,
  );
  await sql`
    update publications.file set position = -1 - position where publication_id = ${id}::uuid`.execute(
    db,
  );
  await sql`
    insert into publications.file (publication_id, position, sha256, name, type, alt, language)
    select distinct on (f.file) ${id}::uuid, f.position, f.file, f.name, f.type, f.alt, coalesce(f.language, ${entry.language})
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as f (position integer, file text, name text, type text, alt text, language text)
     order by f.file, f.position
        on conflict (publication_id, sha256) do update
       set position = excluded.position, name = excluded.name, type = excluded.type, alt = excluded.alt,
           language = excluded.language`.execute(db);
}

async function writeRelations(db: Kysely<unknown>, id: string, entry: Entry): Promise<void> {
  const rows = (['replaces', 'related'] as const).flatMap((kind) =>
    entry[kind].map((slug, position) => ({ kind, slug, position })),
  );
  await sql`delete from publications.relation where publication_id = ${id}::uuid`.execute(db);
  await sql`
    insert into publications.relation (publication_id, kind, other_id, position)
    select ${id}::uuid, r.kind, a.id, r.position
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as r (kind text, slug text, position integer)
      join publications.address a on a.slug = r.slug
        on conflict do nothing`.execute(db);
}
