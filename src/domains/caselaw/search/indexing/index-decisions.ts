import { type Kysely, sql } from 'kysely';
import { readDocuments } from './documents.ts';
import { Forms } from './forms.ts';
import { vectorOf } from './vectorise.ts';

/** One tier until there are more than 50,000 decisions (../shared/research/database.md 2.4). */
export const tier = 0;

/** Bounds the memory of one step: full texts run to hundreds of kilobytes. */
const batchSize = 250;
/** Norms of a decision that its facet counts; all of them are found. */
const countedNorms = 12;

/**
 * Puts decisions into the search, or brings them up to date there; ids of decisions that do not exist are passed
 * over. `db` is the owner's, also within a transaction. After the last batch of an import comes `refreshTerms`.
 */
export async function indexDecisions(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += batchSize)
    await indexBatch(db, ids.slice(at, at + batchSize));
}

async function indexBatch(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  const documents = await readDocuments(db, ids);
  const forms = new Forms();
  const vectors = documents.map((document) => vectorOf(document, forms));
  await saveDocuments(
    db,
    documents.map(({ id }) => id),
    vectors,
  );
  await saveForms(db, forms);
}

export async function saveDocuments(
  db: Kysely<unknown>,
  ids: readonly string[],
  vectors: readonly string[],
): Promise<void> {
  await sql`
    insert into caselaw.search_doc
      (tier, id, srank, date, cited, court, level, year, type, area, forms, norms, has, tsv)
    select ${tier}, d.id,
           caselaw.static_rank(d.topic, c.level, d.cited_by_count, d.date, d.leitsaetze <> '{}'),
           d.date, d.cited_by_count, c.id, c.level, extract(year from d.date), d.type, coalesce(d.area, 'none'),
           case when d.forms = '{}' then '{none}' else d.forms end,
           array(select n.law_id || '/' || n.section from caselaw.norm_reference n
                  where n.decision_id = d.id and n.law_id is not null and n.section is not null
                  group by n.law_id, n.section
                  order by bool_or(n.origin = 'listed') desc, sum(n.occurrences) desc, 1
                  limit ${countedNorms}),
           array_remove(array[case when coalesce(d.summary_de, d.summary_en) is not null then 'summary' end,
                              case when d.has_full_text then 'full_text' end], null),
           doc.vector::tsvector
      from unnest(${ids}::uuid[], ${vectors}::text[]) as doc (id, vector)
      join caselaw.decision d on d.id = doc.id
      join caselaw.court c on c.id = d.court_id
    on conflict (tier, id) do update set
      srank = excluded.srank, date = excluded.date, cited = excluded.cited, court = excluded.court,
      level = excluded.level, year = excluded.year, type = excluded.type, area = excluded.area,
      forms = excluded.forms, norms = excluded.norms, has = excluded.has, tsv = excluded.tsv`.execute(
    db,
  );
}

export async function saveForms(db: Kysely<unknown>, forms: Forms): Promise<void> {
  const { lexemes, forms: spellings, folded } = forms.columns();
  await sql`
    insert into caselaw.term_stat (lexeme, form, folded)
    select * from unnest(${lexemes}::text[], ${spellings}::text[], ${folded}::text[])
    on conflict do nothing`.execute(db);
}
