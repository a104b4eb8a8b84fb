import { type Kysely, sql } from 'kysely';
import { CourtDirectory } from '../courts.ts';
import type { DecisionRecord } from '../decision.ts';
import type { Candidate, Finding, Place } from './candidate.ts';
import { loadLedger } from './ledger-load.ts';
import { saveLedger } from './ledger-save.ts';
import { type Channel, type Prepared, prepare } from './prepare.ts';
import type { Parser, Wordings } from './references.ts';
import { saveReferences } from './references-save.ts';
import { countCitations, mirrorInstances, resolveCitations } from './resolve-citations.ts';
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
    return new Store(db, tools, channel, await CourtDirectory.read(db), await readWordings(db));
  }

  /** After the last batch. */
  async finish(): Promise<void> {
    if (this.#isChanged) await this.#tools.refreshStock(this.#db);
  }

  /** Stores a batch; answers how each of its records ended, in order. Nothing of it is stored when this throws. */
  async store(batch: readonly Candidate[]): Promise<Stored[]> {
    const prepared = batch.map((one) => prepare(one, this.#courts, this.#channel));
    const whole = prepared.filter((one): one is Prepared => 'record' in one);
    const outcomes = whole.length === 0 ? new Map() : await this.#write(whole);
    return prepared.map((one) => {
      if ('refusal' in one) return { place: one.place, ending: 'refused', findings: [one.refusal] };
      return { place: one.place, ...outcomes.get(one) };
    });
  }

  async #write(batch: readonly Prepared[]) {
    const outcomes = await this.#db.transaction().execute(async (db) => {
      // Two imports at once take turns, batch by batch.
      await sql`select pg_advisory_xact_lock(hashtext('caselaw import'))`.execute(db);
      await this.#courts.save(db);
      const ledger = await loadLedger(db, batch);
      const ended = new Map(batch.map((one) => [one, ledger.apply(one)]));
      const dirty = await saveLedger(db, ledger);
      const tools = { parser: this.#tools.parser, wordings: this.#wordings, courts: this.#courts };
      const before = await saveReferences(db, dirty, tools);
      const ids = [...dirty.map((one) => one.id), ...ledger.absorbed.keys()];
      await this.#connect(db, ids, before);
      return ended;
    });
    this.#courts.saved();
    return outcomes;
  }

  async #connect(
    db: Kysely<unknown>,
    ids: readonly string[],
    citedBefore: readonly string[],
  ): Promise<void> {
    if (ids.length === 0) return;
    this.#isChanged = true;
    const meant = await resolveCitations(db, ids);
    await mirrorInstances(db, ids);
    const counted = await countCitations(db, [...new Set([...meant, ...citedBefore])]);
    await this.#tools.indexDecisions(db, [...new Set([...ids, ...counted])]);
  }
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
