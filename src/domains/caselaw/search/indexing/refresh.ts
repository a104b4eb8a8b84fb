import { type Kysely, sql } from 'kysely';
import { quote } from '../../../../platform/analysis/index.ts';
import { mark } from '../marks.ts';

/** A word that stands in every tenth decision finds its candidates among these, without reading its whole list. */
const topRows = 2000;

/** The rows are stored anew when more than this part of them came since the last time. */
const disorder = 0.05;

/**
 * What an import does once at its end: stores the rows in the order of static rank where too many are out of it,
 * counts in how many decisions each word stands, and counts the whole stock. Readers are not stopped but for the moment
 * in which the ordered rows take their place; a second import waits.
 */
export async function refreshStock(db: Kysely<unknown>): Promise<void> {
  const work = async (transaction: Kysely<unknown>) => {
    if (await isDisordered(transaction)) await storeInOrder(transaction);
    await countTerms(transaction);
    await countStock(transaction);
  };
  await (db.isTransaction ? work(db) : db.transaction().execute(work));
  await sql`analyze caselaw.search_doc, caselaw.term_stat`.execute(db);
}

async function isDisordered(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ rows: number; fresh: number }>`
    select count(*)::int as rows, count(*) filter (where tsv @@ ${quote(mark.fresh)}::tsquery)::int as fresh
      from caselaw.search_doc_0`.execute(db);
  const [{ rows: all, fresh } = { rows: 0, fresh: 0 }] = rows;
  return fresh > all * disorder;
}

async function storeInOrder(db: Kysely<unknown>): Promise<void> {
  // Writers wait, readers do not.
  await sql`lock table caselaw.search_doc in share row exclusive mode`.execute(db);
  await sql`
    create table caselaw.search_doc_next
      (like caselaw.search_doc including defaults including storage, check (tier = 0))`.execute(db);
  await sql`alter table caselaw.search_doc_next alter tsv set storage external`.execute(db);
  await sql`
    insert into caselaw.search_doc_next
      (tier, id, srank, date, cited, kind, year, norms, tsv)
    select tier, id, srank, date, cited, kind, year, norms,
           case when place <= ${topRows} then plain || ${quote(mark.top)}::tsvector else plain end
      from (select *, ts_delete(tsv, ${sql.lit(`{${mark.fresh},${mark.top}}`)}::text[]) as plain,
                   row_number() over (order by srank desc, id) as place
              from caselaw.search_doc_0) placed
     order by place`.execute(db);
  await sql`alter table caselaw.search_doc_next add primary key (tier, id)`.execute(db);
  await sql`create index search_doc_next_tsv on caselaw.search_doc_next using gin (tsv)`.execute(
    db,
  );
  await sql`alter table caselaw.search_doc detach partition caselaw.search_doc_0`.execute(db);
  await sql`drop table caselaw.search_doc_0`.execute(db);
  await sql`alter table caselaw.search_doc_next rename to search_doc_0`.execute(db);
  await sql`alter index caselaw.search_doc_next_tsv rename to search_doc_0_tsv`.execute(db);
  await sql`alter index caselaw.search_doc_next_pkey rename to search_doc_0_pkey`.execute(db);
  await sql`
    alter table caselaw.search_doc attach partition caselaw.search_doc_0 for values in (0)`.execute(
    db,
  );
}

async function countTerms(db: Kysely<unknown>): Promise<void> {
  await sql`
    with met as materialized (
      select word, ndoc from ts_stat('select tsv from caselaw.search_doc') where word !~ '^[=+]')
    update caselaw.term_stat term set ndoc = coalesce(met.ndoc, 0)
      from caselaw.term_stat own left join met on met.word = own.lexeme
     where term.lexeme = own.lexeme and term.ndoc <> coalesce(met.ndoc, 0)`.execute(db);
}

/** Counts the whole stock, for the page without a query. */
export async function countStock(db: Kysely<unknown>): Promise<void> {
  await sql`select caselaw.count_stock()`.execute(db);
}
