import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type DocumentFault, UnreadableDocument } from '../unreadable-document.ts';

/** Bounds what one document may cost (R34, R44, R47); the text of a judgment of 500 pages is 1.5 million characters. */
const limits = {
  pages: 2_000,
  characters: 5_000_000,
  metadata: 2_000,
  /** After this no more text is taken from a file of which a part is enough. */
  textMilliseconds: 12_000,
};
const maximumMilliseconds = 20_000;
/** A heap that is full ends the thread; buffers lie outside of it, so the whole process is watched, too. */
const heap = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
const maximumGrowthBytes = 700 * 1024 * 1024;
const watchMilliseconds = 50;

type Answer = { readonly value?: unknown; readonly error?: string; readonly detail?: string };

type Format = 'pdf' | 'pdf-in-part' | 'docx';

let last: Promise<unknown> = Promise.resolve();

/**
 * What the libraries for PDF and DOCX make of a file, in a thread of its own that ends when it takes more than 20 seconds
 * or too much memory; one file at a time. Throws UnreadableDocument.
 */
export function readApart(format: Format, bytes: Uint8Array): Promise<unknown> {
  const turn = last.then(() => ask(format, bytes));
  last = turn.catch(() => undefined);
  return turn;
}

async function ask(format: Format, bytes: Uint8Array): Promise<unknown> {
  const worker = new Worker(new URL('./document.worker.mjs', import.meta.url), {
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: heap,
    workerData: { format, bytes, limits },
  });
  const tooCostly = new AbortController();
  const deadline = setTimeout(() => tooCostly.abort(), maximumMilliseconds);
  const before = process.memoryUsage.rss();
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > maximumGrowthBytes) tooCostly.abort();
  }, watchMilliseconds);
  try {
    const [answer] = (await once(worker, 'message', { signal: tooCostly.signal })) as [Answer];
    if (answer.error === undefined) return answer.value;
    throw refusalOf(answer.error, answer.detail ?? '');
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    const { name, code = name } = error as NodeJS.ErrnoException;
    throw refusalOf(code in faults ? code : name, '');
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    await worker.terminate();
  }
}

const faults: Readonly<Record<string, [DocumentFault, string]>> = {
  PasswordException: ['encrypted', 'is encrypted'],
  TooMuch: ['too_large', 'is larger than what is read'],
  AbortError: ['too_costly', 'took too much time or memory'],
  ERR_WORKER_OUT_OF_MEMORY: ['too_costly', 'took too much memory'],
  RangeError: ['too_costly', 'took too much memory'],
};

function refusalOf(name: string, detail: string): UnreadableDocument {
  const [fault, message] = faults[name] ?? ['broken', 'is not a sound document'];
  return new UnreadableDocument(fault, detail ? `${message}: ${detail}` : message);
}
