import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Login } from '../../src/platform/database/pools.ts';

export type Cuttable = {
  /** The same database by a way of its own. */
  readonly login: Login;
  /** From now on the database is away: open connections break, new ones are refused. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
};

/** A Unix socket in front of the cluster's, so that one test can lose its database while the others keep theirs. */
export async function cuttable(login: Login): Promise<Cuttable> {
  const folder = mkdtempSync(join(tmpdir(), 'cut-'));
  const socketName = `.s.PGSQL.${login.port ?? 5432}`;
  const path = join(folder, socketName);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(join(login.host!, socketName));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  const mend = () => new Promise<void>((resolve) => server.listen(path, resolve));
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  await mend();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { login: { ...login, host: folder }, cut, mend };
}
