import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseAwayError, errorCode } from '../errors.ts';

/** Crash recovery of a large database may take minutes, and a second start waits for it. */
const patience = 300_000;

/**
 * Lets one process at a time look for, clear after and start the server of a cluster. The lock is a name among
 * Linux's abstract sockets, which the kernel frees however the holder ends; node has no flock. Elsewhere there is
 * no lock, and nothing is cleared: PostgreSQL's own postmaster.pid keeps two servers apart.
 */
export async function withStartLock<T>(
  secret: string,
  work: (alone: boolean) => Promise<T>,
): Promise<T> {
  if (process.platform !== 'linux') return work(false);
  const name = createHash('sha256').update(`start ${secret}`).digest('hex').slice(0, 32);
  const lock = await take(`\0schnittstelle-${name}`);
  try {
    return await work(true);
  } finally {
    lock.close();
  }
}

async function take(name: string): Promise<Server> {
  const end = Date.now() + patience;
  for (;;) {
    const lock = await listen(name);
    if (lock) return lock;
    if (Date.now() > end)
      throw new DatabaseAwayError('Another start of the database has not ended for five minutes.');
    await sleep(50);
  }
}

function listen(name: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) =>
      errorCode(error) === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(name, () => {
      server.unref();
      resolve(server);
    });
  });
}
