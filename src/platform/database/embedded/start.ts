import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseAwayError } from '../errors.ts';
import { type Account, identity } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Folders } from './folders.ts';
import { findPostmaster, type Postmaster, pidFile } from './postmaster.ts';
import { orphansOf } from './process.ts';
import { asArguments, type Settings } from './settings.ts';

/** Recovery after a crash replays at most the log since the last checkpoint; five minutes is far beyond what was seen. */
const patience = 300_000;

/** Starts the server and waits until it takes connections. Throws DatabaseAwayError with PostgreSQL's own reason. */
export async function startPostmaster(
  folders: Folders,
  binaries: Binaries,
  account: Account | null,
  settings: Settings,
): Promise<Postmaster> {
  turnLog(folders.log);
  const logStart = existsSync(folders.log) ? statSync(folders.log).size : 0;
  const child = launch(folders, binaries, account, settings);
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      throw new DatabaseAwayError(
        `The embedded PostgreSQL did not start. ${reasonIn(folders.log, logStart)}`,
      );
    const postmaster = findPostmaster(folders.data);
    if (postmaster?.pid === child.pid && postmaster.status === 'ready') return postmaster;
    await sleep(15);
  }
  throw new DatabaseAwayError('The embedded PostgreSQL did not become ready within five minutes.');
}

/**
 * Clears what a killed server left, so that the next can start. Only under the start lock, when no postmaster lives.
 * The file keeps its other lines: PostgreSQL reads in them which shared memory might still be in use.
 */
export function clearAfterCrash(folders: Folders, socketFolder: string): void {
  for (const pid of orphansOf(folders.data)) kill(pid);
  rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true });
  const path = pidFile(folders.data);
  if (!existsSync(path)) return;
  // The old number may belong to another program now, or to a dead process that nobody collects, and PostgreSQL would
  // take either for a running server. It never takes its own parent for one.
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [`${process.pid}`, ...rest].join('\n'));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** The log grows by a few lines a start; one earlier megabyte is kept. */
function turnLog(log: string): void {
  if (existsSync(log) && statSync(log).size > 1_000_000) renameSync(log, `${log}.1`);
}

function launch(
  folders: Folders,
  binaries: Binaries,
  account: Account | null,
  settings: Settings,
): ChildProcess {
  const log = openSync(folders.log, 'a', 0o600);
  try {
    // Detached: Ctrl+C in the terminal is for this program, which stops the server after its last request.
    const child = spawn(
      join(binaries.native, 'bin', 'postgres'),
      ['-D', folders.data, ...asArguments(settings)],
      {
        ...identity(account),
        detached: true,
        stdio: ['ignore', log, log],
      },
    );
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

function reasonIn(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString('utf8').split('\n');
  return lines.filter((line) => /FATAL|PANIC|could not|No space/.test(line)).at(-1) ?? '';
}
