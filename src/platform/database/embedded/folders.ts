import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ConfigError } from '../../config/index.ts';
import { errorCode } from '../errors.ts';
import { type Account, canEnter } from './account.ts';

/** Where an embedded cluster lies. */
export type Folders = {
  readonly dataDir: string;
  /** Everything of the cluster; appears at once and complete, by a rename. */
  readonly cluster: string;
  /** PostgreSQL's own folder (PGDATA). */
  readonly data: string;
  readonly passwords: string;
  readonly log: string;
};

/** The server's own process tells its folder without symbolic links, so ours has none either. */
export function foldersOf(dataDir: string): Folders {
  const real = existsSync(dataDir) ? realpathSync(dataDir) : dataDir;
  return foldersIn(real, join(real, 'postgres'));
}

export function foldersIn(dataDir: string, cluster: string): Folders {
  return {
    dataDir,
    cluster,
    data: join(cluster, 'data'),
    passwords: join(cluster, 'passwords.json'),
    log: join(cluster, 'postgres.log'),
  };
}

/** Makes DATA_DIR where it is missing. Throws ConfigError when that cannot be. */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirWithParents(dataDir, 0o700);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new ConfigError(
      `DATA_DIR ${dataDir} cannot be written by this user (${errorCode(error)}): name another one, or change its owner.`,
    );
  }
}

/** Node's own recursive mkdir never returns below /proc and the like, where making a folder "finds no such file". */
function mkdirWithParents(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  mkdirWithParents(dirname(folder), 0o755);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/** Lets the server's account pass through DATA_DIR. Throws ConfigError when a folder above it is closed. */
export function letThrough(dataDir: string, account: Account | null): void {
  if (!account || canEnter(account, dataDir)) return;
  // The folder itself is ours to open for passage, its parents are not.
  chmodSync(dataDir, statSync(dataDir).mode | 0o011);
  if (!canEnter(account, dataDir))
    throw new ConfigError(
      `DATA_DIR ${dataDir} lies below a folder that the user "${account.name}" may not enter, and PostgreSQL does not run as root: ` +
        'name one such as /var/lib/schnittstelle.',
    );
}

/**
 * The folder of the Unix socket, made if missing, open to the server's account only. A socket's path has at most
 * 107 bytes on Linux and 103 on macOS (sun_path); below a longer DATA_DIR it goes to the temporary folder, under
 * a name that nobody can guess and take first.
 */
export function socketFolder(folders: Folders, account: Account | null, secret: string): string {
  const name = createHash('sha256').update(`${secret}\n${folders.data}`).digest('hex').slice(0, 16);
  const candidates = [
    join(folders.cluster, 'socket'),
    join(tmpdir(), `schnittstelle-${name}`),
    join('/tmp', `schnittstelle-${name}`),
  ];
  const folder = candidates.find(
    (candidate) => fits(candidate) && (!account || canEnter(account, join(candidate, '..'))),
  );
  if (!folder)
    throw new ConfigError('There is no temporary folder with a path short enough for a socket.');
  makePrivate(folder, account);
  return folder;
}

function fits(folder: string): boolean {
  const limit = process.platform === 'darwin' ? 103 : 107;
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= limit;
}

/** A folder only the server's account may use. Throws ConfigError when someone else's thing lies there. */
function makePrivate(folder: string, account: Account | null): void {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    if (account) chownSync(folder, account.uid, account.gid);
  }
  const found = lstatSync(folder);
  const uid = account?.uid ?? process.getuid?.();
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0)
    throw new ConfigError(`${folder} should be a folder that belongs to PostgreSQL alone (0700).`);
}

/** Takes away the socket's folder outside of DATA_DIR after the server stopped. */
export function removeShortSocketFolder(folders: Folders, socketFolder: string): void {
  if (socketFolder.startsWith(folders.cluster)) return;
  try {
    rmdirSync(socketFolder);
  } catch {
    // Something else lies there: it stays.
  }
}
