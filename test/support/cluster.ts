import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canEnter, serverAccount } from '../../src/platform/database/embedded/account.ts';
import { foldersOf } from '../../src/platform/database/embedded/folders.ts';
import { type EmbeddedOptions, openEmbedded } from '../../src/platform/database/embedded/index.ts';
import { production } from '../../src/platform/database/embedded/initialise.ts';
import { findPostmaster } from '../../src/platform/database/embedded/postmaster.ts';
import { processLives } from '../../src/platform/database/embedded/process.ts';
import type { Login } from '../../src/platform/database/pools.ts';
import { createLog } from '../../src/platform/log/index.ts';

export type RunningCluster = {
  readonly dataDir: string;
  readonly owner: Login;
  readonly app: Login;
  readonly stop: () => Promise<void>;
};

/** It may lose everything at a power cut, and its owner makes databases; all else is as in production. */
const forTests = {
  making: {
    sync: false,
    access: 'local all schnittstelle_owner,schnittstelle_app scram-sha-256\n',
    also: ['alter role schnittstelle_owner createdb'],
  },
  settings: {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '200',
  },
};

/** A cluster of one's own in the temporary folder; it goes with this process at the latest. */
export async function startCluster(options: EmbeddedOptions = forTests): Promise<RunningCluster> {
  const dataDir = temporaryDataDir();
  const end = () => destroy(dataDir);
  process.once('exit', end);
  const embedded = await openEmbedded(dataDir, createLog('silent'), options);
  return {
    dataDir,
    owner: embedded.owner,
    app: embedded.app,
    stop: async () => {
      await embedded.leave();
      process.off('exit', end);
      end();
    },
  };
}

let prepared: Promise<string> | null = null;

/** A DATA_DIR as production has it, its server stopped; a copy of one that is made once per file. */
export async function preparedDataDir(): Promise<string> {
  prepared ??= prepare();
  const dataDir = temporaryDataDir();
  // Node's cpSync forgets the owner, and PostgreSQL starts on its own folder only.
  execFileSync('cp', ['-a', `${await prepared}/.`, dataDir]);
  return dataDir;
}

async function prepare(): Promise<string> {
  const dataDir = temporaryDataDir();
  process.once('exit', () => destroy(dataDir));
  const making = { ...production, sync: false };
  const embedded = await openEmbedded(dataDir, createLog('silent'), { making });
  await embedded.leave();
  return dataDir;
}

const prefix = 'schnittstelle-test-';

/** An empty folder for DATA_DIR that the server's account may reach. */
export function temporaryDataDir(): string {
  const parent = temporaryFolder();
  sweep(parent);
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`));
}

/** Killed runs leave their folders; the next run of the same user clears up. */
function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = Number(/^schnittstelle-test-(\d+)-/.exec(name)?.[1]);
    if (!pid || processLives(pid)) continue;
    try {
      const folder = join(parent, name);
      if (statSync(folder).uid === process.getuid?.()) destroy(folder);
    } catch {
      // Another run was faster.
    }
  }
}

/** TMPDIR may be a folder that only root enters, and the server does not run as root. */
function temporaryFolder(): string {
  const account = serverAccount('/nonexistent');
  const reachable = (folder: string) => !account || canEnter(account, folder);
  const folders = [tmpdir(), dirname(tmpdir()), '/tmp'];
  return folders.find(reachable) ?? tmpdir();
}

/** Synchronous: it also runs while the process exits. */
export function destroy(dataDir: string): void {
  const postmaster = findPostmaster(foldersOf(dataDir).data);
  if (postmaster) process.kill(postmaster.pid, 'SIGQUIT');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
