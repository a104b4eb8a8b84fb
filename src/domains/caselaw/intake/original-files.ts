import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where encrypted originals lie; never anything plain. */
function folderOf(dataDir: string): string {
  return join(dataDir, 'intake');
}

function fileOf(dataDir: string, id: string): string {
  return join(folderOf(dataDir), `${id}.age`);
}

/** Writes an encrypted original so that it is there whole or not at all, readable by the program's user alone. */
export async function writeOriginal(
  dataDir: string,
  id: string,
  encrypted: Uint8Array,
): Promise<void> {
  await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 });
  const draft = `${fileOf(dataDir, id)}.part`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(encrypted);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, fileOf(dataDir, id));
}

/** null: the file is gone. */
export async function readOriginal(
  dataDir: string,
  id: string,
): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(fileOf(dataDir, id));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export async function removeOriginal(dataDir: string, id: string): Promise<void> {
  await rm(fileOf(dataDir, id), { force: true });
}

/** A file may be written shortly before its row is. */
const youngestMilliseconds = 60 * 60 * 1000;

/** Ids of the files that are there; removes those of which no row is kept, unless they have just been written. */
export async function sweepOriginals(
  dataDir: string,
  kept: ReadonlySet<string>,
  now: number,
): Promise<{ readonly there: ReadonlySet<string>; readonly removed: number }> {
  const there = new Set<string>();
  let removed = 0;
  for (const name of await namesIn(folderOf(dataDir))) {
    const id = /^([0-9a-f-]{36})\.age$/.exec(name)?.[1];
    if (id && kept.has(id)) there.add(id);
    else {
      const path = join(folderOf(dataDir), name);
      const { mtimeMs } = await stat(path);
      if (now - mtimeMs < youngestMilliseconds) continue;
      await rm(path, { force: true });
      removed += 1;
    }
  }
  return { there, removed };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
