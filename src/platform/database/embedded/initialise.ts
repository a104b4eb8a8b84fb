import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../config/index.ts';
import { errorCode } from '../errors.ts';
import { allRoles, appRole, literal, ownerRole, rolesSql, searchRole } from '../roles.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { type Folders, foldersIn } from './folders.ts';
import { rememberRoles } from './later-roles.ts';
import { asSuperuser, initdb } from './programs.ts';
import { sweepUnfinished, unfinishedName } from './unfinished.ts';

export const databaseName = 'schnittstelle';

export type Passwords = { readonly owner: string; readonly app: string };

/** Only tests change these: a cluster that may lose everything at a power cut, and whose owner makes databases. */
export type Making = {
  readonly sync: boolean;
  /** Who may connect: the lines of pg_hba.conf. The superuser has no way in; what needs it runs in single-user mode. */
  readonly access: string;
  /** SQL for the superuser after the roles exist, one statement each. */
  readonly also: readonly string[];
};

export const production: Making = {
  sync: true,
  access: `local ${databaseName} ${ownerRole},${appRole} scram-sha-256\n`,
  also: [],
};

/**
 * Makes the cluster with its roles and database, unless it is there. It is made in a folder of its own that gets its
 * name at the end, so that a start that was killed, or two at once, leave a whole cluster or none.
 */
export function initialise(
  folders: Folders,
  binaries: Binaries,
  account: Account | null,
  making: Making = production,
): void {
  sweepUnfinished(folders.dataDir);
  if (existsSync(folders.data)) {
    refuseOtherMajor(folders, binaries);
    return;
  }
  const unfinished = foldersIn(folders.dataDir, join(folders.dataDir, unfinishedName()));
  try {
    make(unfinished, binaries, account, making);
    giveName(unfinished.cluster, folders);
  } finally {
    rmSync(unfinished.cluster, { recursive: true, force: true });
  }
}

export function readPasswords(folders: Folders): Passwords {
  try {
    return JSON.parse(readFileSync(folders.passwords, 'utf8')) as Passwords;
  } catch (error) {
    throw new ConfigError(`${folders.passwords} cannot be read (${errorCode(error)}).`);
  }
}

function refuseOtherMajor(folders: Folders, binaries: Binaries): void {
  const major = Number(readFileSync(join(folders.data, 'PG_VERSION'), 'utf8'));
  if (major !== binaries.major)
    throw new ConfigError(
      `${folders.data} was made by PostgreSQL ${major}, this program brings ${binaries.major}: ` +
        'run "backup" with the earlier program and "restore" into an empty DATA_DIR with this one.',
    );
}

function make(folders: Folders, binaries: Binaries, account: Account | null, making: Making): void {
  rmSync(folders.cluster, { recursive: true, force: true });
  mkdirSync(folders.cluster, { mode: 0o711 });
  chmodSync(folders.cluster, 0o711);
  mkdirSync(folders.data, { mode: 0o700 });
  if (account) chownSync(folders.data, account.uid, account.gid);
  const passwords = { owner: randomPassword(), app: randomPassword() };
  const programs = { binaries, account, data: folders.data };
  initdb(programs, making.sync);
  writeFileSync(join(folders.data, 'pg_hba.conf'), making.access);
  asSuperuser(programs, 'template1', [`create database ${databaseName}`]);
  asSuperuser(programs, databaseName, [rolesOf(passwords), ...rights, ...making.also]);
  rememberRoles(folders);
  writePasswords(folders.passwords, passwords);
}

function rolesOf(passwords: Passwords): string {
  return rolesSql({
    database: databaseName,
    missing: allRoles,
    ownerLogin: ownerRole,
    appLogin: appRole,
    ownerPassword: literal(passwords.owner),
    appPassword: literal(passwords.app),
  });
}

const rights = [
  `alter database ${databaseName} owner to ${ownerRole}`,
  `revoke all on database ${databaseName} from public`,
  'revoke all on schema public from public',
  `grant usage on schema public to ${appRole}, ${searchRole}`,
];

function writePasswords(path: string, passwords: Passwords): void {
  const file = openSync(path, 'wx', 0o600);
  writeSync(file, `${JSON.stringify(passwords)}\n`);
  fsyncSync(file);
  closeSync(file);
}

function giveName(unfinished: string, folders: Folders): void {
  try {
    renameSync(unfinished, folders.cluster);
  } catch (error) {
    // Another process that started at the same moment was faster; ours is thrown away.
    if (!existsSync(folders.data))
      throw new ConfigError(`${folders.cluster} cannot be made (${errorCode(error)}).`);
  }
}

function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}
