import type { Hono } from 'hono';
import { type Clock, systemClock } from '../../src/platform/clock/index.ts';
import { type Mode, readConfig } from '../../src/platform/config/index.ts';
import type { Services, VisitEnvironment } from '../../src/platform/domain.ts';
import { type Listening, listen } from '../../src/platform/http/server.ts';
import { createLog } from '../../src/platform/log/index.ts';
import { createSite } from '../../src/site/app.tsx';
import { loadExamples, loadShipped } from '../../src/site/shipped.ts';
import { loadAssetsOnce } from './assets.ts';
import { allMigrations, createTestDatabase, type TestDatabase } from './database.ts';

type Fill = (services: Services) => Promise<void>;

export type TestSite = {
  readonly app: Hono<VisitEnvironment>;
  readonly database: TestDatabase;
  readonly services: Services;
  /** GET on the site without a socket. */
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly close: () => Promise<void>;
};

const origin = 'http://localhost:3000';

/** The whole site on a database of its own; empty but for what `fill` puts there. */
export async function createTestSite(
  options: {
    mode?: Mode;
    fill?: Fill;
    /** Settings beside or instead of the usual ones: PUBLIC_ORIGIN, DATA_DIR. */
    env?: Record<string, string>;
    clock?: Clock;
  } = {},
): Promise<TestSite> {
  const mode = options.mode ?? 'production';
  const config = readConfig(
    { PUBLIC_ORIGIN: origin, DATA_DIR: '/nonexistent', ...options.env },
    mode,
  );
  const log = createLog('silent');
  const common = { config, mode, log, clock: options.clock ?? systemClock };
  const fill = (db: TestDatabase['owner']) => options.fill?.({ ...common, db });
  const name = options.fill && !options.clock ? contents.get(options.fill) : null;
  const content = name ? { name, load: async (db: TestDatabase['owner']) => fill(db) } : null;
  const database = await createTestDatabase(allMigrations(), content);
  if (!content) await fill(database.owner);
  const services = { ...common, db: database.app };
  const app = await createSite(services, loadAssetsOnce);
  return {
    app,
    database,
    services,
    get: async (path, headers = {}) => app.request(config.publicOrigin + path, { headers }),
    close: () => database.drop(),
  };
}

/** The whole demonstration: shipped facts and invented examples. */
export function createDemonstration(env: Record<string, string> = {}): Promise<TestSite> {
  return createTestSite({ mode: 'demonstration', fill: loadDemonstration, env });
}

async function loadDemonstration(services: Services): Promise<void> {
  await loadShipped(services);
  await loadExamples(services);
}

/** What these leave in a database, at the usual clock, is made once per run. */
const contents = new Map<Fill, string>([
  [loadShipped, 'shipped'],
  [loadDemonstration, 'demonstration'],
]);

/** The same site behind a socket, for browsers and raw requests; at `port` where its address must be known before. */
export async function listenTestSite(
  site: TestSite,
  port = 0,
): Promise<Listening & { origin: string }> {
  const listening = await listen(site.app, { host: '127.0.0.1', port }, site.services.mode);
  return { ...listening, origin: `http://localhost:${listening.port}` };
}
