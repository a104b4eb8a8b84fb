import { type Kysely, sql } from 'kysely';

/**
 * Brings what rests on the whole stock up to date, after an import: how many decisions hold a word, the exact counts
 * of the first page, the planner's statistics. `db` is the owner's.
 */
export async function refreshStock(db: Kysely<unknown>): Promise<void> {
  await sql`
    update caselaw.finder_term term set documents = stat.ndoc
      from ts_stat('select tsv from caselaw.finder_doc') stat
     where stat.word = term.lexeme and stat.ndoc <> term.documents`.execute(db);
  await db.transaction().execute(async (transaction) => {
    await sql`delete from caselaw.finder_stock`.execute(transaction);
    await sql`
      insert into caselaw.finder_stock (facet, value, count)
      select 'total', '', count(*) from caselaw.finder_doc
      union all select 'court', court_id, count(*) from caselaw.finder_doc group by 2
      union all select 'level', level, count(*) from caselaw.finder_doc group by 2
      union all select 'year', year, count(*) from caselaw.finder_doc group by 2
      union all select 'type', type, count(*) from caselaw.finder_doc group by 2
      union all select 'area', area, count(*) from caselaw.finder_doc group by 2
      union all select 'form', one, count(*) from caselaw.finder_doc, unnest(forms) one group by 2
      union all (select 'norm', one, count(*) from caselaw.finder_doc, unnest(norms) one group by 2 order by 3 desc, 2 limit 40)
      union all select 'has', one, count(*) from caselaw.finder_doc, unnest(has) one group by 2`.execute(
      transaction,
    );
  });
  await sql`analyze caselaw.finder_doc, caselaw.finder_doc_1, caselaw.finder_term`.execute(db);
}
