import type { Clock } from '../platform/clock/index.ts';
import { type Config, ConfigError, type Mode } from '../platform/config/index.ts';
import { claimMode, migrate, type OpenDatabase, openDatabase } from '../platform/database/index.ts';
import type { Services } from '../platform/domain.ts';
import { listen } from '../platform/http/server.ts';
import { startJobs } from '../platform/jobs/index.ts';
import type { Log } from '../platform/log/index.ts';
import { createSite } from './app.tsx';
import { domains, migrationSources, searchSources } from './domains.ts';
import { claimRun, type RunClaim } from './run-claim.ts';
import { keepFound, warmSearch } from './search/index.ts';
import { loadExamples, loadShipped, welcomeLines } from './shipped.ts';

export { AlreadyRunningError } from './run-claim.ts';

type Setting = {
  readonly config: Config;
  readonly mode: Mode;
  readonly log: Log;
  readonly clock: Clock;
};

/** Requests in progress may take this long after the signal to stop. */
const graceMilliseconds = 10_000;

export type RunningSite = {
  readonly address: string;
  readonly port: number;
  /** Lines to print; only a demonstration has any. */
  readonly welcome: readonly string[];
  readonly stop: () => Promise<void>;
};

/**
 * Starts the site: database, migrations, shipped facts, then the server. Throws AlreadyRunningError,
 * ConfigError or DatabaseAwayError, and leaves nothing running then.
 */
export async function startSite(setting: Setting): Promise<RunningSite> {
  const claim = await claimRun(setting.config);
  try {
    const database = await openDatabase(setting.config, setting.log);
    try {
      const welcome = await prepare(database, setting);
      return { ...(await listenWith(database, setting, claim)), welcome };
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** Answers the lines to print. */
async function prepare(
  database: OpenDatabase,
  { config, mode, log, clock }: Setting,
): Promise<readonly string[]> {
  await migrate(database.owner, migrationSources, log);
  await claimMode(database.owner, mode);
  const services = { config, log, clock, db: database.owner };
  await loadShipped(services);
  if (mode !== 'demonstration') return [];
  await loadExamples(services);
  return welcomeLines(services);
}

async function listenWith(database: OpenDatabase, setting: Setting, claim: RunClaim) {
  const { config, mode, log } = setting;
  const services = { ...setting, db: database.app };
  const app = await createSite(services);
  const server = await listen(app, config, mode).catch((error: NodeJS.ErrnoException) => {
    throw listenError(error, config);
  });
  if (!config.mailUrl) log.warn({ event: 'mail.waits', setting: 'MAIL_URL' });
  const jobs = startJobs(database.appLogin, domains, services);
  void readySearch(services);
  const address = `${config.publicOrigin}/`;
  claim.announce(address, `http://${hostInUrl(config.host)}:${server.port}`);
  return {
    address,
    port: server.port,
    stop: async () => {
      await Promise.all([server.close(graceMilliseconds), jobs.stop()]);
      await database.close();
      claim.release();
    },
  };
}

/** While visits are answered already: what is found is brought up to date, then the search asked once. */
async function readySearch(services: Services): Promise<void> {
  try {
    await keepFound(services, searchSources());
    await warmSearch(services, searchSources());
  } catch (error) {
    services.log.warn({ event: 'search.warm', failure: (error as Error).name });
  }
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
