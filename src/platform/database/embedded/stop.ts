import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log/index.ts';
import { findPostmaster } from './postmaster.ts';
import { isPostgresOf } from './process.ts';

/** A fast shutdown writes a checkpoint; on a slow disk that takes a while. */
const patience = 60_000;

/** Stops the server of the data folder: open transactions are rolled back, the rest is written. */
export async function stopPostmaster(data: string, log: Log): Promise<void> {
  const postmaster = findPostmaster(data);
  if (!postmaster) return;
  signal(postmaster.pid, 'SIGINT');
  if (await gone(postmaster.pid, data)) return;
  // Immediate shutdown: the next start recovers from the log, nothing acknowledged is lost.
  log.warn({ event: 'database.stop-immediate', pid: postmaster.pid });
  signal(postmaster.pid, 'SIGQUIT');
  await gone(postmaster.pid, data);
}

async function gone(pid: number, data: string): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (!isPostgresOf(pid, data)) return true;
    await sleep(15);
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}
