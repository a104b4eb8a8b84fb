import type { Clock } from '../platform/clock/index.ts';
import { type Config, ConfigError, type Mode } from '../platform/config/index.ts';
import { claimMode, migrate, type OpenDatabase, openDatabase } from '../platform/database/index.ts';
import { listen } from '../platform/http/server.ts';
import type { Log } from '../platform/log/index.ts';
import { createSite } from './app.tsx';
import { migrationFolders } from './domains.ts';
import { claimRun, type RunClaim } from './run-claim.ts';
import { loadExamples, loadShipped } from './shipped.ts';

export { AlreadyRunningError } from './run-claim.ts';

type Setting = {
  readonly config: Config;
  readonly mode: Mode;
  readonly log: Log;
  readonly clock: Clock;
};

/** Requests in progress may take this long after the signal to stop. */
const graceMilliseconds = 10_000;

/**
 * Starts the site: database, migrations, shipped facts, then the server. Throws AlreadyRunningError,
 * ConfigError or DatabaseAwayError, and leaves nothing running then.
 */
export async function startSite(
  setting: Setting,
): Promise<{ address: string; port: number; stop: () => Promise<void> }> {
  const claim = await claimRun(setting.config);
  try {
    const database = await openDatabase(setting.config, setting.log);
    try {
      await prepare(database, setting);
      return await listenWith(database, setting, claim);
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function prepare(
  database: OpenDatabase,
  { config, mode, log, clock }: Setting,
): Promise<void> {
  await migrate(database.owner, migrationFolders, log);
  await claimMode(database.owner, mode);
  const services = { config, log, clock, db: database.owner };
  await loadShipped(services);
  if (mode === 'demonstration') await loadExamples(services);
}

async function listenWith(database: OpenDatabase, setting: Setting, claim: RunClaim) {
  const { config, mode } = setting;
  const app = await createSite({ ...setting, db: database.app });
  const server = await listen(app, config, mode).catch((error: NodeJS.ErrnoException) => {
    throw listenError(error, config);
  });
  const address = `${config.publicOrigin}/`;
  claim.announce(address, `http://${hostInUrl(config.host)}:${server.port}`);
  return {
    address,
    port: server.port,
    stop: async () => {
      await server.close(graceMilliseconds);
      await database.close();
      claim.release();
    },
  };
}

function listenError(error: NodeJS.ErrnoException, config: Config): Error {
  if (error.code === 'EADDRINUSE')
    return new ConfigError(
      `PORT ${config.port} on ${config.host} is taken by another program; choose another PORT.`,
    );
  if (error.code === 'EACCES')
    return new ConfigError(
      `PORT ${config.port} may not be used by this user; choose one above 1023.`,
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new ConfigError(`HOST ${config.host} is no address of this machine.`);
  return error;
}

function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
