import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log/index.ts';
import { errorCode } from '../errors.ts';
import type { Presence } from './presence.ts';

export type Supervisor = {
  /** Ends the supervision; answers the presence that is current then. */
  readonly stop: () => Promise<Presence>;
};

const shortestPause = 100;
const longestPause = 10_000;

/**
 * Whenever the presence breaks, calls `rejoin`, which starts the server again or finds it started by another process;
 * waits longer after every failure, up to ten seconds.
 */
export function keepAlive(
  first: Presence,
  rejoin: (stopping: AbortSignal) => Promise<Presence>,
  log: Log,
): Supervisor {
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const watching = watch();
  return {
    stop: () => {
      stopping.abort();
      return watching;
    },
  };

  async function watch(): Promise<Presence> {
    let presence = first;
    let pause = shortestPause;
    for (;;) {
      await Promise.race([presence.lost, stopped]);
      if (stopping.signal.aborted) return presence;
      log.warn({ event: 'database.lost' });
      await Promise.race([sleep(pause, undefined, { ref: false }), stopped]);
      if (stopping.signal.aborted) return presence;
      try {
        presence = await rejoin(stopping.signal);
        pause = shortestPause;
        log.info({ event: 'database.back' });
      } catch (error) {
        pause = Math.min(pause * 2, longestPause);
        log.error({ event: 'database.restart-failed', code: errorCode(error), pause });
      }
    }
  }
}
