import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * Whether a process runs. `kill(pid, 0)` alone also finds those that are dead and not yet collected,
 * which stay for ever where process 1 collects nothing.
 */
export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return !existsSync('/proc/self/stat') || !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in brackets may hold anything, also brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return true;
  }
}

/** Whether `pid` is a PostgreSQL process of this data folder; a number alone may have been given to another program. */
export function isPostgresOf(pid: number, data: string): boolean {
  if (!processLives(pid)) return false;
  return existsSync('/proc/self/exe') ? worksIn(pid, data) : commandNames(pid, data);
}

/** PostgreSQL's processes work in their data folder; the program may have been replaced by `npm ci` meanwhile. */
function worksIn(pid: number, data: string): boolean {
  try {
    const program = basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '');
    return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
}

/** macOS has no /proc; the supervisor starts the server with `-D DATA`. */
function commandNames(pid: number, data: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' });
  return stdout.includes('postgres') && stdout.includes(`-D ${data}`);
}

/** PostgreSQL processes of the data folder that outlived their postmaster; they would keep a new one from starting. */
export function orphansOf(data: string): number[] {
  if (!existsSync('/proc/self/exe')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, data));
}
