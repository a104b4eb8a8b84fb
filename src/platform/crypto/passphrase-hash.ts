import { randomBytes } from 'node:crypto';
import type { IArgon2Options } from 'hash-wasm';
import { standingThread } from '../threads/index.ts';
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

/** A third of a second of arithmetic for each. */
const argon2 = standingThread(new URL('./argon2.worker.mjs', import.meta.url));

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

function ask(question: Question): Promise<unknown> {
  if (argon2.waiting() >= maximumWaiting) return Promise.reject(new BusyError('passphrases'));
  return argon2.ask(question);
}
