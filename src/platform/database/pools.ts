import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../log/index.ts';
import { errorCode } from './errors.ts';
import { appRole, ownerRole } from './roles.ts';

/** Where to connect and as whom: the connection string, or its parts. */
export type Login = Pick<
  pg.ClientConfig,
  'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database'
>;

/** Milliseconds: how long a request waits for a connection, and after which a statement ends. */
export type Patience = { readonly connection: number; readonly statement: number };

/** The program's pool: what answers requests. A forgotten transaction ends after ten seconds. */
export function openAppPool(
  login: Login,
  log: Log,
  patience: Patience = { connection: 2_000, statement: 5_000 },
): Kysely<unknown> {
  return openPool(login, log, { max: 10, connectionTimeoutMillis: patience.connection }, [
    ...sessionSettings(appRole),
    `set statement_timeout = ${patience.statement}`,
    `set lock_timeout = '3s'`,
    `set idle_in_transaction_session_timeout = '10s'`,
  ]);
}

/** The owner's pool: long statements allowed. `role` differs when the login may not become the owner. */
export function openOwnerPool(login: Login, log: Log, role: string = ownerRole): Kysely<unknown> {
  return openPool(login, log, { max: 4, connectionTimeoutMillis: 10_000 }, sessionSettings(role));
}

/** What every session of the program begins with; also for single connections outside the pools. */
export function sessionSettings(role: string): string[] {
  return [`set role ${role}`, `set timezone = 'UTC'`];
}

type Limits = Required<Pick<pg.PoolConfig, 'max' | 'connectionTimeoutMillis'>>;

function openPool(login: Login, log: Log, limits: Limits, session: string[]): Kysely<unknown> {
  const pool = new pg.Pool({
    ...login,
    ...limits,
    types: plainDates,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    allowExitOnIdle: true,
    onConnect: async (client) => {
      await client.query(session.join('; '));
    },
  });
  // The pool listens only to idle clients: one whose connection breaks inside a transaction would end the process.
  pool.on('connect', (client) => {
    client.on('error', (error) =>
      log.debug({ event: 'database.connection', code: errorCode(error) }),
    );
  });
  pool.on('error', (error) => log.warn({ event: 'database.connection', code: errorCode(error) }));
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

/** `date` stays the text "2023-01-17": node-postgres would make it midnight in the zone of the machine. */
const plainDates: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.DATE
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
