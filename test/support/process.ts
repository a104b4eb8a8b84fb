import { type ChildProcess, spawn } from 'node:child_process';
import { argumentsFor } from './bundle.ts';
import { root } from './files.ts';

export type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs `schnittstelle ARGS` as a process of its own, with nothing in its environment but PATH, HOME, TMPDIR and `env`. */
export function startCommand(
  args: readonly string[],
  env: Record<string, string>,
  program = argumentsFor('src/main.ts'),
): Running {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: root,
    env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...env },
  });
  return watch(child);
}

/** Runs a command to its end, with `stdin` as its input. */
export async function runCommand(
  args: readonly string[],
  env: Record<string, string>,
  stdin = '',
): Promise<Ended> {
  const running = startCommand(args, env);
  running.child.stdin?.end(stdin);
  return running.ended;
}

export type Running = {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with standard output so far once it matches; rejects when the process ends before. */
  readonly says: (pattern: RegExp) => Promise<string>;
};

/** Collects what a process writes. */
export function watch(child: ChildProcess): Running {
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const look of waiting) look();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  const says = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (!pattern.test(stdout)) return;
        waiting.delete(look);
        resolve(stdout);
      };
      waiting.add(look);
      look();
      void ended.then((end) =>
        reject(new Error(`It ended with ${end.code}.\n${end.stdout}${end.stderr}`)),
      );
    });
  return { child, ended, says };
}
