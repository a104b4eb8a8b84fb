import type pg from 'pg';

export type LibraryPool = {
  readonly pool: pg.Pool;
  /** Resolves with its cause when the end of a job could not be noted: it stays marked as running. */
  readonly unnoted: Promise<unknown>;
};

type Connected = Parameters<pg.Pool['connect']>[0];
type Release = Parameters<Connected>[2];

/** The statements that note how a job ended carry these names. */
const notes = /^(complete|fail)_job(_q)?\//;

/**
 * The pool as graphile-worker gets it. Version 0.17 does not await the statement that notes a job's end: one that failed,
 * the database being away, ended the whole program as an unhandled rejection. (Its batches are no way round that: what they
 * hold up they never let go, https://github.com/graphile/worker/issues/636.) Here such a statement never fails.
 */
export function poolForLibrary(pool: pg.Pool): LibraryPool {
  let tell: (error: unknown) => void;
  const unnoted = new Promise<unknown>((resolve) => {
    tell = resolve;
  });
  const connect = (then?: Connected) =>
    then
      ? pool.connect((error, client, release) => then(error, client, once(release)))
      : Promise.resolve(clientForLibrary(pool.connect(), tell));
  const handler: ProxyHandler<pg.Pool> = {
    get: (target, key, self) => (key === 'connect' ? connect : Reflect.get(target, key, self)),
  };
  return { pool: new Proxy(pool, handler), unnoted };
}

/** A connection that cannot be had fails at its first statement, for only that tells what it was wanted for. */
function clientForLibrary(connecting: Promise<pg.PoolClient>, unnoted: (error: unknown) => void) {
  connecting.catch(() => undefined);
  return {
    query: async (statement: string | pg.QueryConfig, values?: unknown[]) => {
      try {
        return await (await connecting).query(statement, values);
      } catch (error) {
        if (typeof statement === 'string' || !notes.test(statement.name ?? '')) throw error;
        unnoted(error);
        return { rows: [], rowCount: 0 };
      }
    },
    release: () =>
      connecting.then(
        (client) => client.release(),
        () => undefined,
      ),
  };
}

/**
 * The connection on which the library listens is given back by its stop and, when it breaks at that moment, by its error
 * too; the second time throws where nobody catches it.
 */
function once(release: Release): Release {
  let isReleased = false;
  return (how) => {
    if (isReleased) return;
    isReleased = true;
    release(how);
  };
}
