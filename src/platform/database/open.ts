import type { Kysely } from 'kysely';
import type { Config } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import { type EmbeddedOptions, openEmbedded } from './embedded/index.ts';
import { type Login, openAppPool, openOwnerPool } from './pools.ts';
import { ownerRole } from './roles.ts';
import { openServer } from './server.ts';

export type OpenDatabase = {
  readonly kind: 'embedded' | 'server';
  /** May migrate, import and back up; with a server whose login may not, it has the program's rights only. */
  readonly owner: Kysely<unknown>;
  readonly app: Kysely<unknown>;
  readonly ownerLogin: Login;
  readonly appLogin: Login;
  /** The role that sessions of `ownerLogin` take. */
  readonly ownerSession: string;
  /** Whether this process started the embedded server. */
  readonly startedHere: boolean;
  /** Closes the pools, and stops the embedded server unless another process uses it. A second call does nothing. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the database that the settings name: the server of DATABASE_URL, or the embedded one, which is started or
 * adopted. Throws ConfigError (exit 78) or DatabaseAwayError (exit 75).
 */
export async function openDatabase(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseOwnerUrl'>,
  log: Log,
  options: EmbeddedOptions = {},
): Promise<OpenDatabase> {
  const ownerUrl = config.databaseOwnerUrl ?? config.databaseUrl;
  const appUrl = config.databaseUrl ?? config.databaseOwnerUrl;
  if (ownerUrl && appUrl) {
    const server = await openServer(ownerUrl, appUrl, log);
    return withPools(
      'server',
      { ...server, startedHere: false, leave: async () => undefined },
      log,
    );
  }
  const embedded = await openEmbedded(config.dataDir, log, options);
  return withPools('embedded', { ...embedded, ownerSession: ownerRole }, log);
}

type Source = {
  readonly owner: Login;
  readonly app: Login;
  readonly ownerSession: string;
  readonly startedHere: boolean;
  readonly leave: () => Promise<void>;
};

function withPools(kind: OpenDatabase['kind'], source: Source, log: Log): OpenDatabase {
  const owner = openOwnerPool(source.owner, log, source.ownerSession);
  const app = openAppPool(source.app, log);
  let closing: Promise<void> | null = null;
  return {
    kind,
    owner,
    app,
    ownerLogin: source.owner,
    appLogin: source.app,
    ownerSession: source.ownerSession,
    startedHere: source.startedHere,
    close: () => {
      closing ??= closeAll(owner, app, source.leave);
      return closing;
    },
  };
}

async function closeAll(
  owner: Kysely<unknown>,
  app: Kysely<unknown>,
  leave: () => Promise<void>,
): Promise<void> {
  await Promise.all([owner.destroy(), app.destroy()]);
  await leave();
}
