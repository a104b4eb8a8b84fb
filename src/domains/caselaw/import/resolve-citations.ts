import { type Kysely, type RawBuilder, sql } from 'kysely';

/**
 * Looks up what citations mean, for all that name a file number or ECLI of the given decisions, or stand in them: by
 * ECLI, else by file number with the court, the day, or both, as far as the text tells them. One match resolves, several
 * are ambiguous, none leaves it open for a later import. Answers the decisions that are or were meant.
 */
export function resolveCitations(db: Kysely<unknown>, ids: readonly string[]): Promise<string[]> {
  return resolve(db, sql.table('caselaw.citation'), ids);
}

/** The same for the decisions that the desk names beside others. */
export async function resolveLinks(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  await resolve(db, sql.table('caselaw.link'), ids);
}

/** table: one with the columns of caselaw.citation that say what is looked for and what was found. */
async function resolve(
  db: Kysely<unknown>,
  table: RawBuilder<unknown>,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ old_id: string | null; new_id: string | null }>`
    with touched as (
      select c.* from ${table} c
       where c.relation <> 'later'
         and (c.citing_id = any(${ids}::uuid[])
              or c.file_number_key in (
                   select number_key from caselaw.file_number where decision_id = any(${ids}::uuid[]))
              or upper(c.ecli) in (
                   select upper(ecli) from caselaw.decision where id = any(${ids}::uuid[])))),
    named as (
      select t.citing_id, t.relation, t.normalised, d.id
        from touched t join caselaw.decision d on upper(d.ecli) = upper(t.ecli)),
    numbered as (
      select t.citing_id, t.relation, t.normalised, d.id
        from touched t
        join caselaw.file_number f on f.number_key = t.file_number_key
        join caselaw.decision d on d.id = f.decision_id
       where (t.court_id is not null or t.date is not null)
         and (t.court_id is null or t.court_id = d.court_id)
         and (t.date is null or t.date = d.date)
         and not exists (select from named n
                          where (n.citing_id, n.relation, n.normalised)
                                = (t.citing_id, t.relation, t.normalised))),
    meant as (
      select citing_id, relation, normalised, array_agg(distinct id) as found
        from (select * from named union select * from numbered) as all_found
       where id <> citing_id
       group by citing_id, relation, normalised),
    answered as (
      select t.citing_id, t.relation, t.normalised, t.cited_id as old_id, t.status as old_status,
             case when cardinality(m.found) = 1 then m.found[1] end as new_id,
             case coalesce(cardinality(m.found), 0)
               when 0 then 'unresolved' when 1 then 'resolved' else 'ambiguous' end as new_status
        from touched t left join meant m using (citing_id, relation, normalised))
    update ${table} c
       set cited_id = a.new_id, status = a.new_status
      from answered a
     where (c.citing_id, c.relation, c.normalised) = (a.citing_id, a.relation, a.normalised)
       and (a.new_id is distinct from a.old_id or a.new_status <> a.old_status)
    returning a.old_id, a.new_id`.execute(db);
  return [...new Set(rows.flatMap((row) => [row.old_id, row.new_id]).filter((id) => id !== null))];
}

/** Gives each earlier instance of the given decisions, or those that name them, the edge back: "later". */
export async function mirrorInstances(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  await sql`
    insert into caselaw.citation (citing_id, relation, normalised, raw, cited_id, status)
    select p.cited_id, 'later', n.name, n.name, p.citing_id, 'resolved'
      from caselaw.citation p
      join caselaw.decision d on d.id = p.citing_id
      join caselaw.court c on c.id = d.court_id
      join caselaw.file_number f on f.decision_id = d.id and f.position = 1
     cross join lateral (select concat_ws(' ', c.short_name, d.date, f.number) as name) n
     where p.relation = 'previous' and p.cited_id is not null
       and (p.citing_id = any(${ids}::uuid[]) or p.cited_id = any(${ids}::uuid[]))
        on conflict (citing_id, relation, normalised) do update
       set cited_id = excluded.cited_id, status = excluded.status
     where citation.cited_id is distinct from excluded.cited_id`.execute(db);
}

/** Counts again by how many decisions each of the given is cited. */
export async function countCitations(
  db: Kysely<unknown>,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update caselaw.decision d
       set cited_by_count = n.count
      from (select i.id, count(distinct c.citing_id)::int as count
              from unnest(${ids}::uuid[]) as i (id)
              left join caselaw.citation c on c.cited_id = i.id and c.relation = 'cites'
             group by i.id) n
     where d.id = n.id and d.cited_by_count <> n.count
    returning d.id`.execute(db);
  return rows.map((row) => row.id);
}
