import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, opendir, open as openFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { UnreadableBackupError } from '../errors.ts';
import type { FileHead } from './format.ts';

/** Of DATA_DIR: uploaded files, and originals that are encrypted to the office. Secrets and settings stay outside. */
const folders = ['files', 'intake'] as const;

/** Bytes in one piece of base64; a multiple of three, so that pieces can be joined. */
const pieceSize = 48 * 1024;

/** Every stored file with its head; one that goes meanwhile is left out, with the row that goes with it. */
export async function* filesToKeep(
  dataDir: string,
): AsyncGenerator<{ head: FileHead; pieces: () => AsyncGenerator<string> }> {
  for (const folder of folders) {
    const found = await unlessMissing(opendir(join(dataDir, folder), { recursive: true }));
    if (!found) continue;
    for await (const entry of found) {
      const path = join(entry.parentPath, entry.name);
      const file = relative(dataDir, path).split(sep).join('/');
      if (!entry.isFile() || !isFileName(file)) continue;
      const handle = await unlessMissing(openFile(path, 'r'));
      if (!handle) continue;
      const { size } = await handle.stat();
      yield { head: { file, size }, pieces: () => base64Of(handle) };
    }
  }
}

/** Folder and name as this program writes them: on the way back nothing may lead elsewhere. */
export function isFileName(file: string): boolean {
  return /^(?:files|intake)(?:\/[A-Za-z0-9][A-Za-z0-9-]{0,99}(?:\.age)?){1,2}$/.test(file);
}

async function* base64Of(handle: FileHandle): AsyncGenerator<string> {
  for await (const chunk of handle.createReadStream({ highWaterMark: pieceSize }))
    yield `${(chunk as Buffer).toString('base64')}\n`;
}

export type FilesOnTheWay = {
  /** Answers the SHA-256 of what it wrote. */
  readonly add: (head: FileHead, lines: AsyncIterable<Buffer>) => Promise<string>;
  /** Puts everything in its place. */
  readonly settle: () => Promise<void>;
  readonly discard: () => Promise<void>;
};

/** Files of a backup, beside their places until the whole backup has proved to be sound. */
export function filesOnTheWay(dataDir: string): FilesOnTheWay {
  const waiting = join(dataDir, `restored-${randomUUID()}`);
  const added: string[] = [];
  return {
    add: async ({ file, size }, lines) => {
      const path = join(waiting, file);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      added.push(file);
      return writeBase64(path, size, lines);
    },
    settle: async () => {
      for (const file of added) {
        const place = join(dataDir, file);
        await mkdir(dirname(place), { recursive: true, mode: 0o700 });
        await rename(join(waiting, file), place);
      }
    },
    discard: () => rm(waiting, { recursive: true, force: true }),
  };
}

async function writeBase64(
  path: string,
  size: number,
  lines: AsyncIterable<Buffer>,
): Promise<string> {
  const hash = createHash('sha256');
  const file = await openFile(path, 'wx', 0o600);
  let written = 0;
  let rest = '';
  try {
    for await (const chunk of lines) {
      const text = rest + chunk.toString('latin1').replaceAll('\n', '');
      const whole = text.length - (text.length % 4);
      rest = text.slice(whole);
      const bytes = Buffer.from(text.slice(0, whole), 'base64');
      written += bytes.length;
      hash.update(bytes);
      await file.write(bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (written !== size || rest !== '')
    throw new UnreadableBackupError('The backup is damaged: a file in it has another size.');
  return hash.digest('hex');
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | null> {
  return found.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
