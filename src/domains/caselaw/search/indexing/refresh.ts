import { type Kysely, sql } from 'kysely';
import { mark } from '../marks.ts';
import { quote } from './vector.ts';

/** The rows are stored anew when more than this part of them came since the last time. */
const disorder = 0.05;

/**
 * What an import does once at its end: stores the rows in the order of static rank where too many are out of it,
 * counts in how many decisions each word stands, and counts the whole stock. Readers are not stopped but for the moment
 * in which the ordered rows take their place; a second import waits.
 */
export async function refreshTerms(db: Kysely<unknown>): Promise<void> {
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
      (tier, id, srank, date, cited, court, level, year, type, area, forms, norms, has, tsv)
    select tier, id, srank, date, cited, court, level, year, type, area, forms, norms, has,
           ts_delete(tsv, ${mark.fresh})
      from caselaw.search_doc_0 order by srank desc, id`.execute(db);
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

async function countStock(db: Kysely<unknown>): Promise<void> {
  await sql`delete from caselaw.search_stock`.execute(db);
  await sql`
    insert into caselaw.search_stock (total, facets)
    select sum(total), coalesce(jsonb_object_agg(facet, counts) filter (where facet <> ''), '{}')
      from (select facet, case facet when '' then max(n) end as total,
                   jsonb_agg(jsonb_build_array(v, n) order by n desc, v) as counts
              from (${counts('court')} union all ${counts('level::text')} union all ${counts('year::text')}
                    union all ${counts('type')} union all ${counts('area')} union all ${unnested('forms', 'form')}
                    union all ${unnested('norms', 'norm')} union all ${unnested('has', 'has')}
                    union all select '', '', count(*) from caselaw.search_doc) counted (facet, v, n)
             group by facet) grouped`.execute(db);
}

/** Bounds a facet's values; the longest are courts and norms. */
const mostValues = 60;

function counts(column: string) {
  const name = column.replace(/::.*/, '');
  return sql`(select ${sql.lit(name)}, ${sql.raw(column)}, count(*) from caselaw.search_doc
               group by 2 order by 3 desc, 2 limit ${sql.lit(mostValues)})`;
}

function unnested(column: string, name: string) {
  return sql`(select ${sql.lit(name)}, value, count(*) from caselaw.search_doc, unnest(${sql.ref(column)}) value
               group by 2 order by 3 desc, 2 limit ${sql.lit(mostValues)})`;
}
