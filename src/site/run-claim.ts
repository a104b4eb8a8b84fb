import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from '../platform/config/index.ts';

/** Another process serves from the same data folder. */
export class AlreadyRunningError extends Error {
  override name = 'AlreadyRunningError';
  readonly address: string;
  constructor(address: string) {
    super(`Schnittstelle is already running: ${address}`);
    this.address = address;
  }
}

export type RunClaim = {
  /** Records where the site answers: its public address, and the one on this machine. */
  announce: (address: string, local: string) => void;
  release: () => void;
};

type Claim = { pid: number; address: string | null; local: string | null };

/** A claim whose process lives but has not announced an address is starting; wait this long for it. */
const startingMilliseconds = 30_000;

/**
 * One serving process per data folder: the first to create `serve.json` has it. A file left by a
 * killed process is taken over. Throws AlreadyRunningError, or ConfigError when the folder cannot be written.
 */
export async function claimRun(config: Config): Promise<RunClaim> {
  const file = join(config.dataDir, 'serve.json');
  makeFolder(config.dataDir);
  const deadline = Date.now() + startingMilliseconds;
  while (!create(file)) {
    const other = read(file);
    if (!other || !isAlive(other.pid)) rmSync(file, { force: true });
    else if (other.local && (await answers(other.local)))
      throw new AlreadyRunningError(other.address ?? other.local);
    else if (Date.now() > deadline) rmSync(file, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    announce: (address, local) => {
      const claim: Claim = { pid: process.pid, address, local };
      writeFileSync(file, JSON.stringify(claim));
    },
    release: () => rmSync(file, { force: true }),
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new ConfigError(
      `DATA_DIR ${folder} cannot be made: ${(error as NodeJS.ErrnoException).code}.`,
    );
  }
}

function create(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(
      handle,
      JSON.stringify({ pid: process.pid, address: null, local: null } satisfies Claim),
    );
    closeSync(handle);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new ConfigError(`DATA_DIR cannot be written: ${code}.`);
  }
}

function read(file: string): Claim | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Claim;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function answers(local: string): Promise<boolean> {
  try {
    const answer = await fetch(`${local}/healthz`, { signal: AbortSignal.timeout(2000) });
    return answer.ok;
  } catch {
    return false;
  }
}
