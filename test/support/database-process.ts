import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { argumentsFor } from './bundle.ts';
import { root } from './files.ts';

export type DatabaseProcess = {
  readonly child: ChildProcess;
  /** What it said first: `startedHere`, or `error` and `message`. */
  readonly said: { startedHere?: boolean; host?: string; error?: string; message?: string };
  /** The numbers it wrote and committed, growing. */
  readonly committed: number[];
  /** Ends its input and waits for its end. */
  readonly finish: () => Promise<void>;
  /** kill -9, and waits for its end. */
  readonly kill: () => Promise<void>;
};

/** Starts database-child.ts and waits for its first line. */
export async function startProcess(
  task: 'hold' | 'write',
  dataDir: string,
  as: { uid: number; gid: number } | null = null,
): Promise<DatabaseProcess> {
  const args = [...argumentsFor('test/support/database-child.ts'), task, dataDir];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: '/nonexistent', CANARY: 'canary-of-the-environment' },
    stdio: ['pipe', 'pipe', 'inherit'],
    ...as,
  });
  const ended = once(child, 'exit');
  const committed: number[] = [];
  const lines = createInterface({ input: child.stdout });
  const first = new Promise<string>((resolve, reject) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.on('line', (next) => {
        if (/^\d+$/.test(next)) committed.push(Number(next));
      });
    });
    child.once('exit', () => reject(new Error('the process ended without a word')));
  });
  return {
    child,
    said: JSON.parse(await first),
    committed,
    finish: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
