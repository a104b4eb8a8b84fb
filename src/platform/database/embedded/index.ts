import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log/index.ts';
import { DatabaseAwayError, errorCode } from '../errors.ts';
import type { Login } from '../pools.ts';
import { appRole, ownerRole } from '../roles.ts';
import { type Account, requireNamedUser, serverAccount } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import {
  type Folders,
  foldersOf,
  letThrough,
  makeDataDir,
  removeShortSocketFolder,
  socketFolder,
} from './folders.ts';
import {
  databaseName,
  initialise,
  type Making,
  type Passwords,
  readPasswords,
} from './initialise.ts';
import { makeLaterRoles } from './later-roles.ts';
import { findPostmaster, type Postmaster } from './postmaster.ts';
import { bePresent, type Presence } from './presence.ts';
import { type Settings, serverSettings } from './settings.ts';
import { clearAfterCrash, startPostmaster } from './start.ts';
import { withStartLock } from './start-lock.ts';
import { stopPostmaster } from './stop.ts';
import { keepAlive } from './supervise.ts';

export type Embedded = {
  readonly owner: Login;
  readonly app: Login;
  /** Whether this process started the server; false when it adopted a running one. */
  readonly startedHere: boolean;
  /** Leaves, and stops the server unless another process uses it. */
  readonly leave: () => Promise<void>;
};

/** Only tests give any. */
export type EmbeddedOptions = {
  /** Accounts for the server when this process is root, in order of preference. */
  readonly accounts?: readonly string[];
  readonly making?: Making;
  /** Settings that replace those of settings.ts. */
  readonly settings?: Settings;
};

/** A start that another process's stop runs into takes at most the time of a checkpoint. */
const patience = 90_000;
const longPatience = 300_000;

/**
 * Starts the embedded PostgreSQL under `dataDir`, or adopts the one that runs there; starts it again whenever it dies,
 * until `leave`.
 * Throws ConfigError when the folder, the account or the machine does not fit, DatabaseAwayError when it does not start.
 */
export async function openEmbedded(
  dataDir: string,
  log: Log,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  const cluster = prepare(dataDir, options);
  const first = await join(cluster, log);
  const rejoin = async (stopping: AbortSignal) => (await join(cluster, log, stopping)).presence;
  const supervisor = keepAlive(first.presence, rejoin, log);
  return {
    owner: login(first.postmaster, ownerRole, cluster.passwords.owner),
    app: login(first.postmaster, appRole, cluster.passwords.app),
    startedHere: first.startedHere,
    leave: async () => leave(cluster, await supervisor.stop(), log),
  };
}

type Cluster = {
  readonly folders: Folders;
  readonly account: Account | null;
  readonly passwords: Passwords;
  readonly settings: Settings;
  /** Looked for at every start: `npm ci` may have moved them meanwhile. Adopting needs none. */
  readonly binaries: () => Binaries;
};

function prepare(dataDir: string, options: EmbeddedOptions): Cluster {
  makeDataDir(dataDir);
  const folders = foldersOf(dataDir);
  const account = serverAccount(folders.data, options.accounts);
  letThrough(folders.dataDir, account);
  const binaries = () => findBinaries(folders.dataDir, account);
  if (!findPostmaster(folders.data)) {
    requireNamedUser();
    initialise(folders, binaries(), account, options.making);
  }
  const passwords = readPasswords(folders);
  return { folders, account, passwords, settings: options.settings ?? {}, binaries };
}

type Joined = {
  readonly postmaster: Postmaster;
  readonly presence: Presence;
  readonly startedHere: boolean;
};

/** Tries until it is present in a running server: the one found may be stopping, or recovering from a crash. */
async function join(cluster: Cluster, log: Log, stopping?: AbortSignal): Promise<Joined> {
  const began = Date.now();
  let startedHere = false;
  for (;;) {
    const running = await withStartLock(cluster.passwords.owner, (alone) =>
      ensureRunning(cluster, alone),
    );
    startedHere ||= running.startedHere;
    const { postmaster } = running;
    try {
      const presence = await bePresent(login(postmaster, ownerRole, cluster.passwords.owner));
      const event = startedHere ? 'database.started' : 'database.adopted';
      log.debug({ event, pid: postmaster.pid });
      return { postmaster, presence, startedHere };
    } catch (error) {
      if (stopping?.aborted || isHopeless(errorCode(error), Date.now() - began))
        throw notAnswering(error);
      await sleep(50);
    }
  }
}

/** invalid_password never mends; cannot_connect_now (57P03) lasts as long as recovery, the rest as long as a stop. */
function isHopeless(code: string, waited: number): boolean {
  return code === '28P01' || waited > (code === '57P03' ? longPatience : patience);
}

function notAnswering(cause: unknown): DatabaseAwayError {
  const message = `The embedded PostgreSQL runs but does not answer (${errorCode(cause)}).`;
  return new DatabaseAwayError(message, { cause });
}

async function ensureRunning(cluster: Cluster, alone: boolean) {
  const { folders, account } = cluster;
  const found = await afterStopping(folders.data);
  if (found) return { postmaster: found, startedHere: false };
  const socket = socketFolder(folders, account, cluster.passwords.owner);
  if (alone) clearAfterCrash(folders, socket);
  const programs = () => ({ binaries: cluster.binaries(), account, data: folders.data });
  makeLaterRoles(folders, databaseName, programs);
  const settings = { ...serverSettings(socket), ...cluster.settings };
  const postmaster = await startPostmaster(folders, cluster.binaries(), account, settings);
  return { postmaster, startedHere: true };
}

async function afterStopping(data: string): Promise<Postmaster | null> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = findPostmaster(data);
    if (found?.status !== 'stopping') return found;
    await sleep(20);
  }
  throw new DatabaseAwayError('The embedded PostgreSQL has been stopping for too long.');
}

function login(postmaster: Postmaster, user: string, password: string): Login {
  return {
    host: postmaster.socketFolder,
    port: postmaster.port,
    user,
    password,
    database: databaseName,
  };
}

async function leave({ folders, passwords }: Cluster, presence: Presence, log: Log): Promise<void> {
  const current = presence.isLost() ? await returnTo(folders, passwords) : presence;
  if (!current) return;
  try {
    const socket = findPostmaster(folders.data)?.socketFolder;
    if (await current.leave()) {
      await stopPostmaster(folders.data, log);
      if (socket) removeShortSocketFolder(folders, socket);
    }
  } finally {
    await current.end();
  }
}

/** After a crash of one of its processes PostgreSQL goes on without our session; the right to stop it needs a new one. */
async function returnTo(folders: Folders, passwords: Passwords): Promise<Presence | null> {
  const postmaster = findPostmaster(folders.data);
  if (!postmaster) return null;
  try {
    return await bePresent(login(postmaster, ownerRole, passwords.owner));
  } catch {
    return null;
  }
}
