import type { Services } from '../domain.ts';

/** Work that outlives a request: queued in the transaction that causes it, run later, again after a failure. */
export type Job = {
  /** Unique over all domains: the domain and what is done, such as `mail.send`. */
  readonly name: string;
  /** When it runs by itself: the five fields of a crontab, in UTC. Such a job also runs whenever the program starts. */
  readonly schedule?: string;
  /**
   * `payload` is what `queueJob` was given; parse it. May run more than once: after a kill it begins anew.
   * Whatever it throws makes it run again, after seconds at first and hours at last. `stopping` tells that the program ends.
   */
  readonly run: (payload: unknown, services: Services, stopping: AbortSignal) => Promise<void>;
};

/** Ids and numbers; what is behind an id stays in its own table. */
export type Payload = Readonly<Record<string, string | number>>;
