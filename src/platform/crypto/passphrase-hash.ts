import { randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { IArgon2Options } from 'hash-wasm';
import { normalPassphrase } from './passphrase.ts';

/**
 * Argon2id with 64 MiB and three passes in four lanes, 128-bit salt, 256-bit hash: the second recommended option of
 * RFC 9106, 4; above the least of the OWASP Password Storage Cheat Sheet (19 MiB, 2 passes).
 */
const parameters = {
  memorySize: 64 * 1024,
  iterations: 3,
  parallelism: 4,
  hashLength: 32,
} as const;

/** Hashes wait in a row, one at a time: bounds memory to 64 MiB and what a stranger can make the machine do. */
const maximumWaiting = 20;

/** Too many passphrases are being checked at once; try again in some seconds. */
export class BusyError extends Error {
  override name = 'BusyError';
}

/** The hash as a PHC string, "$argon2id$v=19$m=65536,t=3,p=4$…$…". Throws BusyError. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const password = normalPassphrase(passphrase);
  const options: IArgon2Options = {
    ...parameters,
    password,
    salt: randomBytes(16),
    outputType: 'encoded',
  };
  return (await ask({ options })) as string;
}

/**
 * Whether the passphrase has this hash. With null, for an account that is not there, it does the same work and
 * answers no (R18). Throws BusyError.
 */
export async function verifyPassphrase(hash: string | null, passphrase: string): Promise<boolean> {
  const verify = { password: normalPassphrase(passphrase), hash: hash ?? nobodysHash };
  const isRight = (await ask({ verify })) as boolean;
  return isRight && hash !== null;
}

/** Of no passphrase: salt and hash are zero. */
const nobodysHash = `$argon2id$v=19$m=${parameters.memorySize},t=${parameters.iterations},p=${parameters.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

type Question = { options: IArgon2Options } | { verify: { password: string; hash: string } };
type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };
type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

function ask(question: Question): Promise<unknown> {
  if (waiting.size >= maximumWaiting) return Promise.reject(new BusyError('passphrases'));
  worker ??= startWorker();
  worker.ref();
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker?.postMessage({ id, ...question });
  });
}

/** A thread of its own, so that a third of a second of arithmetic holds up no other request. */
function startWorker(): Worker {
  const started = new Worker(new URL('./argon2.worker.mjs', import.meta.url), { execArgv: [] });
  started.on('message', ({ id, value, error }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(value);
    else asked?.reject(new Error(error));
    if (waiting.size === 0) started.unref();
  });
  started.on('error', (error) => {
    worker = null;
    for (const asked of waiting.values()) asked.reject(error);
    waiting.clear();
  });
  return started;
}
