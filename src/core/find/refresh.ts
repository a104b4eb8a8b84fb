import { type Kysely, sql } from 'kysely';
import type { KeptSource, SearchServices } from '../../platform/search.ts';
import { analysisEdition } from './analysis/vector.ts';
import { forgetWords, keepTexts, removeKind } from './texts.ts';

/** The advisory lock of whoever writes what is found; any number but those of other locks in this database. */
const refreshLock = 7_246_499;
/** So many changes of a kind are worked off in one transaction. */
const mostPending = 200;

/** A source could not be read; what is found of it stays as it was, and is tried again. */
export class SourceError extends Error {
  override name = 'SourceError';
  readonly kind: string;

  constructor(kind: string, cause: unknown) {
    super(`What is found of ${kind} could not be read anew.`, { cause });
    this.kind = kind;
  }
}

/**
 * Brings what is found up to date, kind by kind, until nothing is pending. Another process that does so is not waited for.
 * Throws the first SourceError after all other kinds are done.
 */
export async function refresh(
  services: SearchServices,
  sources: readonly KeptSource[],
): Promise<void> {
  const failed = new Map<string, SourceError>();
  for (;;) {
    const behind = await kindsBehind(services.db, sources);
    const kinds = behind.filter((kind) => !failed.has(kind));
    if (kinds.length === 0) break;
    for (const kind of kinds) {
      const source = sources.find((one) => one.kind === kind) ?? null;
      const work = services.db
        .transaction()
        .execute((db) => step({ ...services, db }, kind, source));
      const isDone = await work.catch((error) => {
        failed.set(kind, new SourceError(kind, error));
        return true;
      });
      if (!isDone) return;
    }
  }
  const [first] = failed.values();
  if (first) throw first;
}

function editionOf({ edition = '' }: KeptSource): string {
  return `${analysisEdition} ${edition}`;
}

/** Kinds with changes, with another edition, or without a source in this program. */
async function kindsBehind(
  db: Kysely<unknown>,
  sources: readonly KeptSource[],
): Promise<readonly string[]> {
  const kinds = sources.map(({ kind }) => kind);
  const { rows } = await sql<{ kind: string }>`
    select kind from find.pending
     union
    select s.kind from unnest(${kinds}::text[], ${sources.map(editionOf)}::text[]) as s (kind, edition)
     where not exists (select from find.source f where f.kind = s.kind and f.edition = s.edition)
     union
    select kind from find.source where kind <> all(${kinds}::text[])`.execute(db);
  return rows.map(({ kind }) => kind);
}

/** false when another process is at it. */
async function step(
  services: SearchServices,
  kind: string,
  source: KeptSource | null,
): Promise<boolean> {
  const { db } = services;
  const { rows } = await sql<{ taken: boolean; edition: string | null }>`
    select pg_try_advisory_xact_lock(${refreshLock}) as taken,
           (select edition from find.source where kind = ${kind}) as edition`.execute(db);
  if (!rows[0]?.taken) return false;
  if (!source) await dropKind(db, kind);
  else if (rows[0].edition === editionOf(source)) await workOff(services, source);
  else await readAnew(services, source);
  return true;
}

async function dropKind(db: Kysely<unknown>, kind: string): Promise<void> {
  await removeKind(db, kind);
  await takePending(db, kind, null);
  await sql`delete from find.source where kind = ${kind}`.execute(db);
}

async function readAnew(services: SearchServices, source: KeptSource): Promise<void> {
  const { db } = services;
  const { kind } = source;
  // Before the reading: what changes while it goes on is pending again.
  await takePending(db, kind, null);
  await keepTexts(services, source, null);
  await sql`
    insert into find.source (kind, edition) values (${kind}, ${editionOf(source)})
    on conflict (kind) do update set edition = excluded.edition`.execute(db);
}

async function workOff(services: SearchServices, source: KeptSource): Promise<void> {
  const ids = await takePending(services.db, source.kind, mostPending);
  const isWhole = ids.some((id) => id === null);
  if (isWhole) await takePending(services.db, source.kind, null);
  await keepTexts(services, source, isWhole ? null : ids.flatMap((id) => id ?? []));
}

/** Takes changes off the list, the oldest first; null: all. Words that went with them are counted down. */
async function takePending(
  db: Kysely<unknown>,
  kind: string,
  limit: number | null,
): Promise<readonly (string | null)[]> {
  const { rows } = await sql<{ id: string | null; words: string[] }>`
    delete from find.pending
     where place in (select place from find.pending where kind = ${kind} order by place limit ${limit})
    returning id, words`.execute(db);
  await forgetWords(
    db,
    rows.map(({ words }) => words),
  );
  return rows.map(({ id }) => id);
}
