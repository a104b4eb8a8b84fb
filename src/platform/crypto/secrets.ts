import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config/index.ts';

/** Keys of this installation, 32 bytes each; they lie outside the database, so that its dump opens nothing. */
export type Secrets = {
  /** Names callers in rate limits (R17). */
  readonly callers: Buffer;
  /** Seals what the program must read again, such as TOTP secrets. */
  readonly sealing: Buffer;
};

const keyBytes = 32;
const held = new Map<string, Secrets>();

/**
 * The keys in DATA_DIR/secrets, made at first use, readable by the program's user alone. Needed beside a given
 * DATABASE_URL too. Throws ConfigError when they cannot be written or are damaged.
 */
export function readSecrets(dataDir: string): Secrets {
  const known = held.get(dataDir);
  if (known) return known;
  const folder = join(dataDir, 'secrets');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    const secrets = {
      callers: readKey(join(folder, 'callers.key')),
      sealing: readKey(join(folder, 'sealing.key')),
    };
    held.set(dataDir, secrets);
    return secrets;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(`${folder} cannot be read and written by this user (${code}).`);
  }
}

function readKey(file: string): Buffer {
  makeKey(file);
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (key.length !== keyBytes)
    throw new ConfigError(`${file} is damaged: restore it from your backup of DATA_DIR/secrets.`);
  return key;
}

/** Two processes may start at once: the file appears whole, by a link that fails where one is already. */
function makeKey(file: string): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  if (isThere(file)) return;
  writeFileSync(draft, `${randomBytes(keyBytes).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isThere(file: string): boolean {
  try {
    chmodSync(file, 0o600);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
