import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPostgresOf } from './process.ts';

export type Postmaster = {
  readonly pid: number;
  readonly socketFolder: string;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping';
};

/**
 * The server that runs on this data folder, also one whose parent was killed, or null.
 * Lines of postmaster.pid: process, folder, start, port, socket folder, address, shared memory, status
 * (PostgreSQL's src/include/utils/pidfile.h).
 */
export function findPostmaster(data: string): Postmaster | null {
  const lines = readPidFile(data);
  const pid = Number(lines[0]);
  if (!pid || !isPostgresOf(pid, data)) return null;
  return {
    pid,
    port: Number(lines[3]),
    socketFolder: lines[4] ?? '',
    status: statusOf(lines[7] ?? ''),
  };
}

export function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}

function readPidFile(data: string): string[] {
  const path = pidFile(data);
  try {
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  } catch {
    return [];
  }
}

function statusOf(line: string): Postmaster['status'] {
  const word = line.trim();
  return word === 'ready' || word === 'stopping' ? word : 'starting';
}
