import { EventEmitter } from 'node:events';
import type { Task, WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { errorCode } from '../database/errors.ts';
import type { Services } from '../domain.ts';
import type { Log } from '../log/index.ts';
import type { Job } from './job.ts';
import { poolForLibrary } from './library-pool.ts';
import { queueJob } from './queue.ts';

export type Runner = {
  /** Resolves when it ended by itself, as after a long outage of the database, or could not note how a job ended. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Mails and small chores: two at once leave connections and the processor to the pages. */
const concurrency = 2;
/** New jobs announce themselves; this is for those whose time comes. */
const pollMilliseconds = 2_000;
/** After this a running job is told to stop, and is run again at the next start. */
const graceMilliseconds = 5_000;

/** Fetches and runs jobs by graphile-worker; the scheduled ones at once, too. */
export async function startRunner(
  pool: pg.Pool,
  jobs: readonly Job[],
  services: Services,
): Promise<Runner> {
  const scheduled = jobs.flatMap((job) =>
    job.schedule ? [{ ...job, schedule: job.schedule }] : [],
  );
  for (const { name } of scheduled) await queueJob(services.db, name, {}, { key: name });
  // It looks for files of settings while it is loaded; a program without jobs is not to wait for that.
  const { Logger, parseCronItems, run } = await import('graphile-worker');
  const library = poolForLibrary(pool);
  const runner = await run({
    pgPool: library.pool,
    taskList: Object.fromEntries(jobs.map((job) => [job.name, task(job, services)])),
    parsedCronItems: parseCronItems(
      scheduled.map(({ name, schedule }) => ({
        task: name,
        match: schedule,
        identifier: name,
        options: { jobKey: name },
      })),
    ),
    concurrency,
    pollInterval: pollMilliseconds,
    gracefulShutdownAbortTimeout: graceMilliseconds,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    events: logged(services.log),
  });
  const unnoted = library.unnoted.then((error) =>
    services.log.warn({ event: 'job.unnoted', code: errorCode(error) }),
  );
  return {
    ended: Promise.race([runner.promise.catch(() => undefined), unnoted]),
    stop: () => Promise.resolve(runner.stop()).catch(() => undefined),
  };
}

/** graphile-worker keeps and logs what a job throws; a message may repeat stored values, a code does not. */
class JobFailure extends Error {
  override name = 'JobFailure';
  readonly places: readonly string[];
  constructor(error: unknown) {
    super(errorCode(error) === 'unknown' ? nameOf(error) : errorCode(error));
    this.places = placesOf(error);
  }
}

function task(job: Job, services: Services): Task {
  return async (payload, { abortSignal }) => {
    try {
      await job.run(payload, services, abortSignal);
    } catch (error) {
      throw new JobFailure(error);
    }
  };
}

/** Ids, names of jobs, codes; the library's own logger, which repeats messages, says nothing. */
function logged(log: Log): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('job:error', ({ job, error }) => {
    const failure = error instanceof JobFailure ? error : new JobFailure(error);
    const { attempts, task_identifier: name } = job;
    log.warn({
      event: job.attempts < job.max_attempts ? 'job.failed' : 'job.given-up',
      ...{ job: job.id, name, attempts, code: failure.message, places: failure.places },
    });
  });
  events.on('job:success', ({ job }) => {
    log.debug({ event: 'job.done', job: job.id, name: job.task_identifier });
  });
  return events;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

function placesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}
