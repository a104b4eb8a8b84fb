/** `jobs-child.ts LOGIN JOB` runs a job of that name, which says so in one line and never ends. */
import { systemClock } from '../../src/platform/clock/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { openAppPool } from '../../src/platform/database/pools.ts';
import { startJobs } from '../../src/platform/jobs/index.ts';
import { createLog } from '../../src/platform/log/index.ts';

const [login = '', name = ''] = process.argv.slice(2);
const log = createLog('silent');
const services = {
  config: readConfig({ DATA_DIR: '/nonexistent' }, 'production'),
  mode: 'production',
  log,
  clock: systemClock,
  db: openAppPool(JSON.parse(login), log),
} as const;
const run = async () => {
  process.stdout.write('running\n');
  await new Promise(() => undefined);
};
startJobs(JSON.parse(login), [{ jobs: [{ name, run }] }], services);
