import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Replacement } from './replacement.ts';

/** Newest first, those that lie ahead included. */
export function listReplacements(db: Kysely<unknown>): Promise<readonly Replacement[]> {
  return select(db, sql`true`);
}

/** null when there is none. */
export async function findReplacement(
  db: Kysely<unknown>,
  id: string,
): Promise<Replacement | null> {
  return (await select(db, sql`r.id::text = ${id}`))[0] ?? null;
}

/** Those that concern a law as a whole or, with `section`, this one: as what was replaced, or as what has replaced it. */
export function findReplacementsOf(
  db: Kysely<unknown>,
  { law, section }: { readonly law: string; readonly section: string | null },
): Promise<readonly Replacement[]> {
  return select(
    db,
    sql`(r.law_id = ${law} and (r.section is null or r.section = ${section}))
      or (r.by_law = ${law} and r.by_section is not distinct from ${section})`,
  );
}

async function select(db: Kysely<unknown>, where: RawBuilder<unknown>): Promise<Replacement[]> {
  const { rows } = await sql<Replacement>`
    select r.id, ${norm('r.law_id', 'r.section', 'l')} as replaced, ${norm('r.by_law', 'r.by_section', 'b')} as by,
        r.since::text, r.source, r.source_url as "sourceUrl", r.verified
      from norms.replacement r
      join norms.law l on l.id = r.law_id
      join norms.law b on b.id = r.by_law
     where ${where}
     order by r.since desc, r.id`.execute(db);
  return rows;
}

/** Treaties and acts of the EU are cited by article. */
function norm(law: string, section: string, alias: 'l' | 'b'): RawBuilder<unknown> {
  return sql`json_build_object('law', ${sql.ref(law)}, 'section', ${sql.ref(section)},
    'abbreviation', ${sql.ref(`${alias}.abbreviation`)},
    'sign', case when ${sql.ref(`${alias}.kind`)} in ('treaty', 'eu') then 'Art.' else '§' end)`;
}
