import { type Kysely, sql } from 'kysely';
import { CourtDirectory } from '../courts.ts';
import type { DecisionRecord } from '../decision.ts';
import type { Candidate, Finding, Place } from './candidate.ts';
import { connect } from './connect.ts';
import type { Outcome } from './ledger.ts';
import { loadLedger } from './ledger-load.ts';
import { saveLedger } from './ledger-save.ts';
import { type Channel, type Prepared, prepare } from './prepare.ts';
import type { Parser, Wordings } from './references.ts';
import { saveReferences } from './references-save.ts';
import { takeTurn } from './take-turn.ts';
import { refuseWithdrawn } from './withdrawn.ts';
import { readWordings } from './wordings.ts';

/** What storing needs of others: the parser of norms, and the search index. */
export type StoreTools = {
  readonly parser: Parser;
  readonly indexDecisions: (db: Kysely<unknown>, ids: readonly string[]) => Promise<void>;
  /** Brings up to date what the search derives from the whole stock. */
  readonly refreshStock: (db: Kysely<unknown>) => Promise<void>;
};

export type Stored = {
  readonly place: Place;
  readonly ending: 'new' | 'changed' | 'unchanged' | 'refused';
  /** What was left out, and for a refused record why. */
  readonly findings: readonly Finding[];
};

/** Stores batches of records, each in one transaction that also finds citations and feeds the search. */
export class Store {
  readonly #db: Kysely<unknown>;
  readonly #tools: StoreTools;
  readonly #channel: Channel;
  readonly #courts: CourtDirectory;
  readonly #wordings: Wordings;
  #isChanged = false;
  #indexing: Promise<void> = Promise.resolve();

  private constructor(
    db: Kysely<unknown>,
    tools: StoreTools,
    channel: Channel,
    courts: CourtDirectory,
    wordings: Wordings,
  ) {
    this.#db = db;
    this.#tools = tools;
    this.#channel = channel;
    this.#courts = courts;
    this.#wordings = wordings;
  }

  static async open(db: Kysely<unknown>, tools: StoreTools, channel: Channel): Promise<Store> {
    const store = new Store(
      db,
      tools,
      channel,
      await CourtDirectory.read(db),
      await readWordings(db),
    );
    await store.#indexPending();
    return store;
  }

  /** After the last batch: waits for the search, and brings up to date what it derives from the whole stock. */
  async finish(): Promise<void> {
    await this.#indexing;
    if (this.#isChanged) await this.#tools.refreshStock(this.#db);
  }

  /**
   * Stores a batch; answers how each of its records ended, in order. Nothing of it is stored when this throws. The
   * search is one batch behind, so that the program works while the database does.
   */
  async store(batch: readonly Candidate[]): Promise<Stored[]> {
    const prepared = await refuseWithdrawn(
      this.#db,
      batch.map((one) => prepare(one, this.#courts, this.#channel)),
    );
    const whole = prepared.filter((one): one is Prepared => 'record' in one);
    const { outcomes, changed } = await this.#write(whole);
    await this.#indexing;
    this.#indexing = this.#index(changed);
    // Whoever awaits it sees a failure; until then it must not end the process.
    this.#indexing.catch(() => undefined);
    return prepared.map((one) => {
      if ('refusal' in one) return { place: one.place, ending: 'refused', findings: [one.refusal] };
      return { place: one.place, ...(outcomes.get(one) ?? unreachable()) };
    });
  }

  async #write(batch: readonly Prepared[]): Promise<Written> {
    if (batch.length === 0) return { outcomes: new Map(), changed: [] };
    const written = await this.#db.transaction().execute(async (db) => {
      await takeTurn(db);
      await this.#courts.save(db);
      const ledger = await loadLedger(db, batch);
      const outcomes = new Map(batch.map((one) => [one, ledger.apply(one)]));
      const dirty = await saveLedger(db, ledger);
      const tools = { parser: this.#tools.parser, wordings: this.#wordings, courts: this.#courts };
      const citedBefore = await saveReferences(db, dirty, tools);
      const ids = [...dirty.map((one) => one.id), ...ledger.absorbed.keys()];
      const changed = await connect(db, ids, citedBefore);
      await notePending(db, changed);
      return { outcomes, changed };
    });
    this.#courts.saved();
    return written;
  }

  async #index(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    this.#isChanged = true;
    await this.#db.transaction().execute(async (db) => {
      await sql`select pg_advisory_xact_lock(hashtext('caselaw index'))`.execute(db);
      await this.#tools.indexDecisions(db, ids);
      await sql`delete from caselaw.index_pending where decision_id = any(${ids}::uuid[])`.execute(
        db,
      );
    });
  }

  /** What an import that was stopped left behind. */
  async #indexPending(): Promise<void> {
    const { rows } = await sql<{ id: string }>`
      select decision_id as id from caselaw.index_pending`.execute(this.#db);
    for (let at = 0; at < rows.length; at += batchSize)
      await this.#index(rows.slice(at, at + batchSize).map((row) => row.id));
  }
}

type Written = {
  readonly outcomes: ReadonlyMap<Prepared, Outcome>;
  /** Decisions that the search must read again. */
  readonly changed: readonly string[];
};

/** What the search must read again; an import that is stopped goes on here. */
async function notePending(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  await sql`
    insert into caselaw.index_pending (decision_id)
    select unnest(${ids}::uuid[]) on conflict do nothing`.execute(db);
}

function unreachable(): never {
  throw new Error('A record of the batch has no outcome.');
}

/** Records per transaction: enough to make each statement worth it, few enough to hold them in memory. */
export const batchSize = 500;

/** Stores the program's own records; a record of which a newer edition is shipped replaces what it filled before. */
export async function storeRecords(
  db: Kysely<unknown>,
  records: readonly DecisionRecord[],
  channel: Channel,
  tools: StoreTools,
): Promise<Stored[]> {
  const store = await Store.open(db, tools, channel);
  const all: Stored[] = [];
  for (let at = 0; at < records.length; at += batchSize) {
    const batch = records.slice(at, at + batchSize);
    all.push(
      ...(await store.store(
        batch.map((record, index) => ({
          place: { file: channel, line: at + index + 1 },
          record,
          findings: [],
        })),
      )),
    );
  }
  await store.finish();
  return all;
}
