import { after, before } from 'node:test';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { loadCourts } from '../courts.ts';
import type { DecisionRecord } from '../decision.ts';
import { type Stored, type StoreTools, storeRecords } from './store.ts';
import { parser } from './tools.ts';

type Db = Kysely<unknown>;

/** Decisions that the last test gave to the search index. */
export const indexed: string[] = [];

/** The real parser, and a search index that only notes what it is given. */
export const tools: StoreTools = {
  parser,
  indexDecisions: async (_, ids) => {
    indexed.push(...ids);
  },
  refreshStock: async () => undefined,
};

/** Makes a test body of work on a database with courts and without decisions; only for tests. */
export function onEmptyDatabase(): (work: (db: Db) => Promise<void>) => () => Promise<void> {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
    await loadCourts(database.owner);
  });
  after(() => database.drop());
  return (work) => async () => {
    await sql`truncate caselaw.decision, caselaw.index_pending cascade`.execute(database.owner);
    indexed.length = 0;
    await work(database.owner);
  };
}

export function store(db: Db, ...records: DecisionRecord[]): Promise<Stored[]> {
  return storeRecords(db, records, 'import', tools);
}

/** The column `value` of a query. */
export async function column(db: Db, query: RawBuilder<unknown>): Promise<unknown[]> {
  const { rows } = await query.execute(db);
  return rows.map((row) => (row as { value: unknown }).value);
}
