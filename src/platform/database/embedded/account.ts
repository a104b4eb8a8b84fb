import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { ConfigError } from '../../config/index.ts';
import { errorCode } from '../errors.ts';

/** Whom the server runs as when this process is root: PostgreSQL refuses to run as root. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

/** `postgres` where a package made it; `nobody` exists everywhere. No account is ever created. */
const preferred = ['postgres', 'nobody'];

/**
 * The account for the server, or null when it runs as this process's own user.
 * Existing data keep the account that owns them. Throws ConfigError when there is none to be had.
 */
export function serverAccount(data: string, names: readonly string[] = preferred): Account | null {
  if (process.getuid?.() !== 0) {
    refuseForeignData(data);
    return null;
  }
  const known = readAccounts();
  const owner = ownerOf(data);
  if (owner?.uid === 0)
    throw new ConfigError(
      `${data} belongs to root, and PostgreSQL does not run as root: chown it to "nobody".`,
    );
  if (owner)
    return { name: known.find(({ uid }) => uid === owner.uid)?.name ?? `${owner.uid}`, ...owner };
  const account = names
    .map((name) => known.find((entry) => entry.name === name && entry.uid !== 0))
    .find((entry) => entry !== undefined);
  if (!account)
    throw new ConfigError(
      `PostgreSQL does not run as root, and /etc/passwd has none of: ${names.join(', ')}.`,
    );
  return account;
}

function refuseForeignData(data: string): void {
  const owner = ownerOf(data);
  if (owner && owner.uid !== process.getuid?.())
    throw new ConfigError(
      `${data} belongs to another user: start as that user, or name another DATA_DIR.`,
    );
}

function ownerOf(path: string): { uid: number; gid: number } | null {
  try {
    const { uid, gid } = statSync(path);
    return { uid, gid };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new ConfigError(`${path} cannot be read by this user (${errorCode(error)}).`);
  }
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }));
}

/** initdb needs a name for its user id. Throws ConfigError for one without (`docker run --user 4711`). */
export function requireNamedUser(): void {
  try {
    userInfo();
  } catch {
    throw new ConfigError(
      `The embedded PostgreSQL cannot run as user id ${process.getuid?.()}, which has no entry in /etc/passwd: add one, or set DATABASE_URL.`,
    );
  }
}

/** Whether the account may pass into a folder, asked of the kernel, which also knows access control lists. */
export function canEnter(account: Account, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], identity(account)).status === 0;
}

/** Spawn options: the account, and a working folder and environment that it may use and that hold no secret. */
export function identity(account: Account | null) {
  return {
    cwd: '/',
    env: { LC_ALL: 'C.UTF-8', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  };
}
