import { type Kysely, sql } from 'kysely';
import { kindOf, normPathsOf } from './codes.ts';
import { readDocuments } from './documents.ts';
import { Forms } from './forms.ts';
import { vectorOf } from './vectorise.ts';

/** One tier until there are more than 50,000 decisions (../shared/research/database.md 2.4). */
export const tier = 0;

/** Bounds the memory of one step: full texts run to hundreds of kilobytes. */
const batchSize = 250;

/**
 * Puts decisions into the search, or brings them up to date there; ids of decisions that do not exist are passed
 * over. `db` may be a transaction. After the last batch of an import comes `refreshStock`.
 */
export async function indexDecisions(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += batchSize)
    await indexBatch(db, ids.slice(at, at + batchSize));
}

/** Takes a decision out of the search, with every word that stands in no other; in the transaction that deletes it. */
export async function unindexDecision(db: Kysely<unknown>, id: string): Promise<void> {
  await sql`select caselaw.unindex_decision(${id})`.execute(db);
}

/** Brings up to date where decisions stand that are cited more or less often than before. */
export async function rankDecisions(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  await sql`select caselaw.rank_decisions(${ids}::uuid[])`.execute(db);
}

async function indexBatch(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  const documents = await readDocuments(db, ids);
  const words = new Forms();
  const vectors = documents.map((document) => vectorOf(document, words));
  const { lexemes, forms, folded } = words.columns();
  await sql`
    select caselaw.index_documents(
      ${tier}::smallint, ${documents.map(({ id }) => id)}::uuid[],
      ${JSON.stringify(documents.map(kindOf))}::jsonb, ${JSON.stringify(documents.map(normPathsOf))}::jsonb,
      ${vectors}::text[], ${lexemes}::text[], ${forms}::text[], ${folded}::text[])`.execute(db);
}
