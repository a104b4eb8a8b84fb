import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Below DATA_DIR; a file's hash is its place: files/ab/cdef… */
const folderName = 'files';
const hashPattern = /^[0-9a-f]{64}$/;

/** Puts bytes where their hash says and answers it (SHA-256, hexadecimal). What is there after it is whole and on disk. */
export async function storeFile(dataDir: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = pathOf(dataDir, sha256);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = join(dataDir, folderName, `${randomUUID()}.part`);
  try {
    await withHandle(draft, 'wx', async (file) => {
      await file.writeFile(bytes);
      await file.sync();
    });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  // Without it a power cut may take the new name away again.
  for (const folder of [dirname(path), join(dataDir, folderName)])
    await withHandle(folder, 'r', (handle) => handle.sync());
  return sha256;
}

export type StoredFile = {
  readonly size: number;
  /** Opens the file when the first piece is asked for. */
  readonly chunks: () => AsyncIterable<Buffer>;
};

/** null when it is not there. */
export async function storedFile(dataDir: string, sha256: string): Promise<StoredFile | null> {
  if (!hashPattern.test(sha256)) return null;
  const path = pathOf(dataDir, sha256);
  const found = await unlessMissing(stat(path));
  return found && { size: found.size, chunks: () => chunksOf(path) };
}

/** A generator, so that nothing is open before somebody reads. */
async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path);
}

export async function removeStoredFile(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Every stored file by its hash, and what an interrupted writer left (hash null), with the time of its last change. */
export async function* storedFiles(
  dataDir: string,
): AsyncGenerator<{ path: string; sha256: string | null; changedAt: Date }> {
  const root = join(dataDir, folderName);
  const folder = await unlessMissing(opendir(root, { recursive: true }));
  if (!folder) return;
  for await (const entry of folder) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const hash = path.slice(root.length).replace(/[/\\]/g, '');
    const found = await unlessMissing(stat(path));
    if (found) yield { path, sha256: hashPattern.test(hash) ? hash : null, changedAt: found.mtime };
  }
}

function pathOf(dataDir: string, sha256: string): string {
  if (!hashPattern.test(sha256)) throw new Error('This is no SHA-256.');
  return join(dataDir, folderName, sha256.slice(0, 2), sha256.slice(2));
}

async function withHandle<T>(
  path: string,
  flags: string,
  work: (file: FileHandle) => Promise<T>,
): Promise<T> {
  const file = await open(path, flags, 0o600);
  return work(file).finally(() => file.close());
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | null> {
  return found.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
