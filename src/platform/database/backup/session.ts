import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { ConfigError } from '../../config/index.ts';
import { DatabaseAwayError, errorCode } from '../errors.ts';
import type { OpenDatabase } from '../open.ts';
import { sessionSettings } from '../pools.ts';
import { ownerRole } from '../roles.ts';

/** Values must read the same wherever they were written. */
const plainText = [
  `set datestyle = 'ISO, YMD'`,
  `set intervalstyle = 'postgres'`,
  `set bytea_output = 'hex'`,
  'set extra_float_digits = 3',
  'set statement_timeout = 0',
  'set idle_in_transaction_session_timeout = 0',
];

/** Runs `work` on a connection of its own, in one transaction that the last of `begin` opens; rolls back when it throws. */
export async function inSession<T>(
  open: OpenDatabase,
  begin: readonly string[],
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  if (open.ownerSession !== ownerRole)
    throw new ConfigError(
      'Backup and restore need DATABASE_OWNER_URL, a login that is a member of schnittstelle_owner.',
    );
  const client = new pg.Client({
    ...open.ownerLogin,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw new DatabaseAwayError(`The database does not answer (${errorCode(error)}).`, {
      cause: error,
    });
  });
  try {
    await client.query([...sessionSettings(ownerRole), ...plainText].join('; '));
    for (const statement of begin) await client.query(statement);
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    // Ending the session rolls back what was not committed.
    await client.end().catch(() => undefined);
  }
}

/** The same connection for code that speaks Kysely. */
export function kyselyOn(client: pg.ClientBase): Kysely<unknown> {
  const lent = { query: client.query.bind(client), release: () => undefined };
  const pool = {
    connect: async () => lent as unknown as pg.PoolClient,
    end: async () => undefined,
  };
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}
