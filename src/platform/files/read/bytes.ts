import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { UnreadableFile } from './unreadable.ts';

/** Bounds a pause of the reader: this much is read ahead, whatever the size of the file. */
const readAhead = 256 * 1024;

/** What a file is by its first bytes; its name does not count. */
export type Container = 'gzip' | 'zip' | 'plain';

/** Throws UnreadableFile when there is no such file, it is a folder, or it may not be read. */
export async function containerOf(path: string): Promise<Container> {
  const head = await firstBytes(path);
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 0) <= 8) return 'zip';
  return 'plain';
}

/**
 * The bytes of a file, unpacked when they are gzip. Throws UnreadableFile where they end too early or are broken.
 * `meter` is told how many bytes of the file itself have been read.
 */
export async function* bytesOf(
  path: string,
  meter: (read: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const container = await containerOf(path);
  const file = createReadStream(path, { highWaterMark: readAhead });
  const end = new PassThrough({ highWaterMark: readAhead });
  const done =
    container === 'gzip'
      ? pipeline(file, createGunzip({ chunkSize: readAhead }), end)
      : pipeline(file, end);
  // The loop below sees the same failure; without this it would also end the process.
  done.catch(() => undefined);
  try {
    for await (const chunk of end) {
      meter(file.bytesRead);
      yield chunk as Buffer;
    }
    await done;
  } catch (error) {
    throw explain(error);
  } finally {
    file.destroy();
    end.destroy();
  }
}

/** The first bytes of a stream and all of it again. Reads until `wanted` bytes are there or it ends. */
export async function peek(
  chunks: AsyncGenerator<Buffer>,
  wanted: number,
): Promise<{ head: Buffer; all: AsyncGenerator<Buffer> }> {
  const taken: Buffer[] = [];
  let length = 0;
  while (length < wanted) {
    const next = await chunks.next();
    if (next.done) break;
    taken.push(next.value);
    length += next.value.length;
  }
  return { head: Buffer.concat(taken), all: chain(taken, chunks) };
}

async function* chain(taken: Buffer[], rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield* taken;
  yield* rest;
}

/** All bytes as one; throws UnreadableFile beyond `limit` bytes. */
export async function wholeOf(chunks: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const taken: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw new UnreadableFile(`is larger than ${limit} bytes as one document`);
    taken.push(chunk);
  }
  return Buffer.concat(taken);
}

async function firstBytes(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw explain(error);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by this user',
  Z_BUF_ERROR: 'ends before its gzip data are complete',
  Z_DATA_ERROR: 'holds broken gzip data',
};

function explain(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  return reason ? new UnreadableFile(reason) : error;
}
