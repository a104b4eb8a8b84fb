import { setTimeout as pause } from 'node:timers/promises';
import type { Login } from '../database/pools.ts';
import type { Domain, Services } from '../domain.ts';
import { takeDuty } from './duty.ts';
import type { Job } from './job.ts';
import { openJobsPool } from './pool.ts';
import { startRunner } from './runner.ts';

export type RunningJobs = {
  /** Takes no new job, gives those that run a few seconds, and leaves the rest for the next start. */
  readonly stop: () => Promise<void>;
};

/** Whoever is not on duty, or lost the database, tries again after this. */
const pauseMilliseconds = 5_000;

/**
 * Runs the jobs of all domains until it is stopped. Of several programs on one database only one does at a time;
 * another takes over when its connection ends. `login` is the program's role. Throws when two jobs have one name.
 */
export function startJobs(
  login: Login,
  domains: readonly Pick<Domain, 'jobs'>[],
  services: Services,
): RunningJobs {
  const jobs = domains.flatMap((domain) => domain.jobs ?? []);
  refuseTwins(jobs);
  const stopping = new AbortController();
  const pool = openJobsPool(login, services.log);
  const done = serve();
  return {
    stop: async () => {
      stopping.abort();
      await done;
      await pool.end();
    },
  };

  async function serve(): Promise<void> {
    while (!stopping.signal.aborted) {
      await serveOnce().catch((error: Error) =>
        services.log.warn({ event: 'jobs.interrupted', error: error.name }),
      );
      await pause(pauseMilliseconds, null, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  async function serveOnce(): Promise<void> {
    const duty = await takeDuty(pool);
    if (!duty) return;
    try {
      const runner = await startRunner(pool, jobs, services);
      await Promise.race([aborted(stopping.signal), duty.lost, runner.ended]);
      await runner.stop();
    } finally {
      duty.release();
    }
  }
}

function refuseTwins(jobs: readonly Job[]): void {
  const names = jobs.map(({ name }) => name);
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin) throw new Error(`Two jobs are called ${twin}.`);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
