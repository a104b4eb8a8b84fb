import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverAccount } from '../../src/platform/database/embedded/account.ts';
import { findBinaries } from '../../src/platform/database/embedded/binaries.ts';
import { foldersOf, letThrough } from '../../src/platform/database/embedded/folders.ts';
import { asSuperuser, initdb } from '../../src/platform/database/embedded/programs.ts';
import { startPostmaster } from '../../src/platform/database/embedded/start.ts';
import { stopPostmaster } from '../../src/platform/database/embedded/stop.ts';
import { createLog } from '../../src/platform/log/index.ts';
import { destroy, temporaryDataDir } from './cluster.ts';
import { freePort } from './port.ts';

export type RunningServer = {
  /** The address of a database for a login, as an office would put it into DATABASE_URL. */
  readonly url: (user: string, password: string, database: string) => string;
  /** The same for the superuser. */
  readonly superuserUrl: (database: string) => string;
  readonly stop: () => Promise<void>;
};

const password = "super'user\\$$ password";

/** A server of one's own on TCP that knows nothing of this program: one superuser, none of our roles. */
export async function startServer(): Promise<RunningServer> {
  const dataDir = temporaryDataDir();
  process.once('exit', () => destroy(dataDir));
  const port = await freePort();
  const folders = foldersOf(dataDir);
  const account = serverAccount(folders.data);
  letThrough(dataDir, account);
  const binaries = findBinaries(dataDir, account);
  mkdirSync(folders.cluster, { mode: 0o711 });
  mkdirSync(folders.data, { mode: 0o700 });
  if (account) chownSync(folders.data, account.uid, account.gid);
  const programs = { binaries, account, data: folders.data };
  initdb(programs, false);
  writeFileSync(join(folders.data, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  asSuperuser(programs, 'postgres', [
    `alter role postgres password '${password.replaceAll("'", "''")}'`,
  ]);
  await startPostmaster(folders, binaries, account, {
    listen_addresses: '127.0.0.1',
    port: `${port}`,
    unix_socket_directories: '',
    fsync: 'off',
  });
  const url = (user: string, secret: string, database: string) =>
    `postgres://${user}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`;
  return {
    url,
    superuserUrl: (database) => url('postgres', password, database),
    stop: async () => {
      await stopPostmaster(folders.data, createLog('silent'));
      destroy(dataDir);
    },
  };
}
