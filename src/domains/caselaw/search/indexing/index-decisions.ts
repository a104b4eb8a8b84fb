import { type Kysely, sql } from 'kysely';
import { codesOfKinds, codesOfNorms, kindOf, normPathsOf } from './codes.ts';
import { type Document, readDocuments } from './documents.ts';
import { Forms } from './forms.ts';
import { vectorOf } from './vectorise.ts';

/** One tier until there are more than 50,000 decisions (../shared/research/database.md 2.4). */
export const tier = 0;

/** Bounds the memory of one step: full texts run to hundreds of kilobytes. */
const batchSize = 250;

/**
 * Puts decisions into the search, or brings them up to date there; ids of decisions that do not exist are passed
 * over. `db` is the owner's, also within a transaction. After the last batch of an import comes `refreshStock`.
 */
export async function indexDecisions(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += batchSize)
    await indexBatch(db, ids.slice(at, at + batchSize));
}

async function indexBatch(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  const documents = await readDocuments(db, ids);
  const forms = new Forms();
  const vectors = documents.map((document) => vectorOf(document, forms));
  await saveDocuments(db, documents, vectors);
  await saveForms(db, forms);
}

async function saveDocuments(
  db: Kysely<unknown>,
  documents: readonly Document[],
  vectors: readonly string[],
): Promise<void> {
  const kinds = documents.map(kindOf);
  const kindCodes = await codesOfKinds(db, kinds);
  const normCodes = await codesOfNorms(db, documents.flatMap(normPathsOf));
  const norms = documents.map((one) => normPathsOf(one).map((path) => normCodes.get(path)));
  await sql`
    insert into caselaw.search_doc (tier, id, srank, date, cited, kind, year, norms, tsv)
    select ${tier}, d.id,
           caselaw.static_rank(d.topic, doc.level, d.cited_by_count, d.date, d.leitsaetze <> '{}'),
           d.date, d.cited_by_count, doc.kind, extract(year from d.date), doc.norms::integer[],
           doc.vector::tsvector
      from unnest(${documents.map(({ id }) => id)}::uuid[], ${documents.map(({ level }) => level)}::int[],
                  ${kinds.map((kind) => kindCodes.get(kind))}::int[],
                  ${norms.map((codes) => `{${codes.join(',')}}`)}::text[],
                  ${vectors}::text[]) as doc (id, level, kind, norms, vector)
      join caselaw.decision d on d.id = doc.id
    on conflict (tier, id) do update set
      srank = excluded.srank, date = excluded.date, cited = excluded.cited, kind = excluded.kind,
      year = excluded.year, norms = excluded.norms, tsv = excluded.tsv`.execute(db);
}

async function saveForms(db: Kysely<unknown>, forms: Forms): Promise<void> {
  const { lexemes, forms: spellings, folded } = forms.columns();
  await sql`
    insert into caselaw.term_stat (lexeme, form, folded)
    select * from unnest(${lexemes}::text[], ${spellings}::text[], ${folded}::text[])
    on conflict do nothing`.execute(db);
}
