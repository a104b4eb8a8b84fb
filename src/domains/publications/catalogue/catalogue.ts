import { type Kysely, sql } from 'kysely';
import { parseNorm } from '../../norms/index.ts';
import { publicationsWith } from '../full-text/found-pages.ts';
import { type FacetName, facetNames, type PublicationFilter } from './filter.ts';
import { doiOf } from './identifiers.ts';
import type { Publication } from './publication.ts';
import { findPublications } from './publications.ts';

/** A part of the catalogue. */
export type Listing = {
  readonly total: number;
  /** Newest first. */
  readonly found: readonly Publication[];
  /** How many there are of each value, if one chose it with the other filters as they are. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
};

type Page = { readonly limit: number; readonly offset: number };

export async function listCatalogue(
  db: Kysely<unknown>,
  filter: PublicationFilter,
  { limit, offset }: Page,
): Promise<Listing> {
  const rows = await findRows(db, filter.text);
  const chosen = rows.filter((row) => facetNames.every((name) => fits(row, filter, name)));
  const slugs = chosen.slice(offset, offset + limit).map(({ slug }) => slug);
  const held = new Map((await findPublications(db, slugs)).map((one) => [one.slug, one]));
  const count = (name: FacetName) => countsOf(rows, filter, name);
  return {
    total: chosen.length,
    found: slugs.flatMap((slug) => held.get(slug) ?? []),
    counts: {
      type: count('type'),
      topic: count('topic'),
      year: count('year'),
      language: count('language'),
    },
  };
}

/** The values by which a publication is found, each under its filter. */
type FacetRow = { readonly slug: string } & Readonly<Record<FacetName, readonly string[]>>;

async function findRows(db: Kysely<unknown>, text: string | undefined): Promise<FacetRow[]> {
  const inFiles = text === undefined ? [] : await publicationsWith(db, text);
  const { rows } = await sql<FacetRow>`
    select a.slug, array[p.type] as type, p.topics as topic, array[left(p.published_on, 4)] as year,
        jsonb_path_query_array(p.versions, '$[*].language') || to_jsonb(p.language) as language
      from publications.publication p
      join publications.address a on a.id = p.id
     where ${text === undefined ? sql`true` : hasWords(text, inFiles)}
     order by p.published_on desc, p.id`.execute(db);
  return rows;
}

/**
 * In any inflection, also in the pages of its PDFs (`inFiles`: ids); names of authors and a DOI as they are written, an
 * ISBN with or without hyphens; what cites the norm that was typed.
 */
function hasWords(text: string, inFiles: readonly string[]) {
  const isbn = text.replace(/[-\s]/g, '');
  const norms = parseNorm(text).filter(({ law }) => law !== null);
  return sql`(p.words @@ (websearch_to_tsquery('german', ${text}) || websearch_to_tsquery('english', ${text})
      || websearch_to_tsquery('simple', ${text}))
    or strpos(lower(array_to_string(p.authors, ' ')), lower(${text})) > 0
    or lower(p.doi) = lower(${doiOf(text) ?? text}) or regexp_replace(p.isbn, '[-\\s]', '', 'g') = ${isbn}
    or exists (
      select from publications.cited_norm n
        join json_to_recordset(${JSON.stringify(norms)}::json) as typed (law text, section text)
          on n.law_id = typed.law and (typed.section is null or n.section = typed.section)
       where n.publication_id = p.id)
    or p.id::text = any(${inFiles}::text[]))`;
}

function fits(row: FacetRow, filter: PublicationFilter, name: FacetName): boolean {
  const value = filter[name];
  return value === undefined || row[name].includes(value);
}

function countsOf(
  rows: readonly FacetRow[],
  filter: PublicationFilter,
  name: FacetName,
): ReadonlyMap<string, number> {
  const others = facetNames.filter((one) => one !== name);
  const counts = new Map<string, number>();
  for (const row of rows.filter((one) => others.every((other) => fits(one, filter, other))))
    for (const value of new Set(row[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
