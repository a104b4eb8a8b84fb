import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { UnreadableFile } from './unreadable.ts';
import { checkEntries, type Limits } from './zip-limits.ts';

export type ZipMember = { readonly name: string; readonly bytes: Buffer };

/**
 * The files of a zip archive, named by its path or given as bytes, one after the other in memory. The whole archive is looked through first (R45): names,
 * sizes, number, overlaps, and that every member unpacks to exactly the size and checksum it declares. One fault
 * refuses all of it with UnreadableFile, before the first member comes. Nothing is written to disk.
 */
export async function* zipMembers(
  archive: string | Buffer,
  limits: Limits,
): AsyncGenerator<ZipMember> {
  const zip = await openZip(archive);
  try {
    const entries = await listEntries(zip, limits);
    for (const entry of entries) await verify(zip, entry);
    for (const entry of entries) yield { name: entry.fileName, bytes: await unpack(zip, entry) };
  } finally {
    zip.close();
  }
}

async function openZip(archive: string | Buffer): Promise<ZipFile> {
  const options = {
    autoClose: false,
    decodeStrings: true,
    validateEntrySizes: true,
    strictFileNames: true,
  };
  try {
    return await (typeof archive === 'string'
      ? openPromise(archive, options)
      : fromBufferPromise(archive, options));
  } catch (error) {
    throw broken(error);
  }
}

async function listEntries(zip: ZipFile, limits: Limits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries)
    throw new UnreadableFile(`holds ${zip.entryCount} files; at most ${limits.entries} are read`);
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    throw broken(error);
  }
  const problem = checkEntries(entries, limits);
  if (problem) throw new UnreadableFile(problem);
  return entries.filter((entry) => !entry.fileName.endsWith('/'));
}

/** Unpacks and lets go; ends at the first byte beyond the declared size. */
async function verify(zip: ZipFile, entry: Entry): Promise<void> {
  let length = 0;
  let checksum = 0;
  for await (const chunk of streamOf(zip, entry)) {
    length += chunk.length;
    checksum = crc32(chunk, checksum);
  }
  if (length !== entry.uncompressedSize || checksum !== entry.crc32 >>> 0)
    throw new UnreadableFile(
      `the file "${entry.fileName}" in it does not have the size or checksum it declares`,
    );
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of streamOf(zip, entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* streamOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Buffer;
  } catch (error) {
    throw broken(error);
  }
}

function broken(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof UnreadableFile) return error;
  return new UnreadableFile(`is not a sound zip archive: ${error.message}`);
}
