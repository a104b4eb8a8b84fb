import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Naming } from './naming.ts';
import { findLaws } from './norms.ts';

/** A section of which a wording or a text is held, or which a record names; no article of an instrument. */
export type HeldNorm = {
  readonly law: string;
  readonly abbreviation: string;
  readonly section: string;
  readonly sign: '§' | 'Art.';
  readonly heading: string | null;
  /** '': neither a wording nor a text is held. */
  readonly source: string;
  readonly sourceUrl: string | null;
  /** Day of the newest wording or of the text's edition, ISO 8601. */
  readonly since: string | null;
};

export function findHeldNorms(
  db: Kysely<unknown>,
  references: readonly { readonly law: string; readonly section: string }[],
): Promise<readonly HeldNorm[]> {
  const ids = references.map(({ law, section }) => `${law}/${section}`);
  return select(db, sql`n.law_id || '/' || n.section = any(${ids}::text[])`, ids.length);
}

/** Those of the references of which nothing is held, but which somebody names: they have a page all the same. */
export async function findNamedNorms(
  db: Kysely<unknown>,
  naming: Naming,
  references: readonly { readonly law: string; readonly section: string }[],
): Promise<readonly HeldNorm[]> {
  const laws = new Map(
    (
      await findLaws(
        db,
        references.map(({ law }) => law),
      )
    ).map((one) => [one.id, one]),
  );
  const found = await Promise.all(
    [...laws.values()].map(async ({ id, abbreviation }) => {
      const wanted = references.filter(({ law }) => law === id).map(({ section }) => section);
      const named = await naming.countSections(db, id);
      return named
        .filter(({ section }) => wanted.includes(section))
        .map(({ section, sign }) => ({ law: id, abbreviation, section, sign, ...nothingHeld }));
    }),
  );
  return found.flat();
}

const nothingHeld = { heading: null, source: '', sourceUrl: null, since: null } as const;

/** By words of "§ 232a StGB" and its heading. */
export function searchHeldNorms(
  db: Kysely<unknown>,
  text: string,
  limit: number,
): Promise<readonly HeldNorm[]> {
  const name = sql`concat_ws(' ', n.sign, n.section, l.abbreviation, n.law_id || '/' || n.section,
    coalesce(v.heading, t.heading))`;
  return select(db, sql`strpos(lower(${name}), lower(${text})) > 0`, limit);
}

async function select(
  db: Kysely<unknown>,
  where: RawBuilder<unknown>,
  limit: number,
): Promise<readonly HeldNorm[]> {
  const { rows } = await sql<HeldNorm>`
    select n.law_id as law, l.abbreviation, n.section, n.sign, coalesce(v.heading, t.heading) as heading,
        coalesce(v.source, t.source, '') as source, v.source_url as "sourceUrl",
        coalesce(v.in_force_from, t.as_of)::text as since
      from norms.norm n
      join norms.law l on l.id = n.law_id
      left join lateral (
        select heading, source, source_url, in_force_from from norms.version
         where law_id = n.law_id and section = n.section
         order by in_force_from desc limit 1) v on true
      left join lateral (
        select heading, source, as_of from norms.text
         where law_id = n.law_id and section = n.section
         order by (language = 'de') desc, language limit 1) t on true
     where not exists (select from norms.article a where a.law_id = n.law_id and a.section = n.section)
       and ${where}
     order by n.law_id, n.section limit ${limit}`.execute(db);
  return rows;
}
