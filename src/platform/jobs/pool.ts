import pg from 'pg';
import { errorCode } from '../database/errors.ts';
import { type Login, sessionSettings } from '../database/pools.ts';
import { appRole } from '../database/roles.ts';
import type { Log } from '../log/index.ts';

/** Connections of the queue, in the program's role: one on duty, one that listens, the rest for fetching and finishing jobs. */
export function openJobsPool(login: Login, log: Log): pg.Pool {
  const session = [...sessionSettings(appRole), `set statement_timeout = '10s'`];
  const pool = new pg.Pool({
    ...login,
    max: 5,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    onConnect: async (client) => {
      await client.query(session.join('; '));
    },
  });
  const note = (error: unknown) =>
    log.debug({ event: 'database.connection', code: errorCode(error) });
  pool.on('connect', (client) => client.on('error', note));
  pool.on('error', note);
  return pool;
}
