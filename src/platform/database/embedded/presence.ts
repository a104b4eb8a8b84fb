import pg from 'pg';
import type { Login } from '../pools.ts';

/**
 * Who uses the embedded server: every process holds one session with a shared advisory lock, which PostgreSQL frees
 * however the process ends. The last one to leave stops the server.
 */
export type Presence = {
  /** Resolves when the session breaks, not when it is left. */
  readonly lost: Promise<void>;
  readonly isLost: () => boolean;
  /** Ends the presence; answers whether nobody else is present, and then keeps others out until the server stops. */
  readonly leave: () => Promise<boolean>;
  readonly end: () => Promise<void>;
};

/** Any number but those of other locks in this database; "schnitt" on a telephone's keys. */
const key = 7_246_488;

/** Throws the error of node-postgres when the server does not answer, or stops while we wait. */
export async function bePresent(login: Login): Promise<Presence> {
  const client = new pg.Client({
    ...login,
    application_name: 'schnittstelle presence',
    connectionTimeoutMillis: 2_000,
  });
  let lost = false;
  let left = false;
  const broken = new Promise<void>((resolve) => {
    client.on('end', () => {
      lost = true;
      if (!left) resolve();
    });
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Whoever stops the server holds the lock alone, until the server ends our session too.
    await client.query(`set statement_timeout = '60s'`);
    await client.query('select pg_advisory_lock_shared($1)', [key]);
  } catch (error) {
    left = true;
    await client.end();
    throw error;
  }
  keepsProcess(client, false);
  return {
    lost: broken,
    isLost: () => lost,
    async leave() {
      left = true;
      keepsProcess(client, true);
      try {
        await client.query('select pg_advisory_unlock_shared($1)', [key]);
        const { rows } = await client.query<{ alone: boolean }>(
          'select pg_try_advisory_lock($1) as alone',
          [key],
        );
        return rows[0]?.alone === true;
      } catch {
        // The session broke: another program stops the server, or the next start adopts it.
        return false;
      }
    },
    async end() {
      left = true;
      await client.end().catch(() => undefined);
    },
  };
}

/** An idle presence alone keeps no process going; leaving does. The types of node-postgres leave both functions out. */
function keepsProcess(client: pg.Client, keeps: boolean): void {
  const handle = client as unknown as { ref(): void; unref(): void };
  if (keeps) handle.ref();
  else handle.unref();
}
