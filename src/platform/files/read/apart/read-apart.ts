import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type DocumentFault, UnreadableDocument } from '../unreadable-document.ts';

/** Bounds what one document may cost (R34, R44, R47); the text of a judgment of 500 pages is 1.5 million characters. */
const limits = {
  pages: 2_000,
  characters: 5_000_000,
  metadata: 2_000,
  /** After this no more text is taken from a file of which a part is enough. */
  textMilliseconds: 12_000,
  memoryBytes: 800 * 1024 * 1024,
};
const maximumMilliseconds = 20_000;

type Answer = { readonly value?: unknown; readonly error?: string; readonly detail?: string };

type Format = 'pdf' | 'pdf-in-part' | 'docx';

let last: Promise<unknown> = Promise.resolve();

/**
 * What the libraries for PDF and DOCX make of a file, in a process of its own that is killed when it takes more than
 * 20 seconds or too much memory; one file at a time. Throws UnreadableDocument.
 */
export function readApart(format: Format, bytes: Uint8Array): Promise<unknown> {
  const turn = last.then(() => ask({ format, bytes, limits }));
  last = turn.catch(() => undefined);
  return turn;
}

async function ask(question: object): Promise<unknown> {
  const child = fork(fileURLToPath(new URL('./document.process.mjs', import.meta.url)), {
    execArgv: [],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const { value, error, detail } = await answerOf(child, question);
    if (error === undefined) return value;
    throw refusalOf(error, detail ?? '');
  } finally {
    if (child.kill('SIGKILL')) await gone;
  }
}

/** Throws the system's error where no process can be started. */
async function answerOf(child: ChildProcess, question: object): Promise<Answer> {
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const tooCostly = () => resolve({ error: 'TooCostly' });
      deadline = setTimeout(tooCostly, maximumMilliseconds);
      child.once('message', resolve);
      child.once('exit', tooCostly);
      child.once('error', reject);
      // A process that died does not take the whole question; its end is what is told.
      child.send(question, () => undefined);
    });
  } finally {
    clearTimeout(deadline);
  }
}

const faults: Readonly<Record<string, [DocumentFault, string]>> = {
  PasswordException: ['encrypted', 'is encrypted'],
  TooMuch: ['too_large', 'is larger than what is read'],
  TooCostly: ['too_costly', 'took too much time or memory'],
  ERR_WORKER_OUT_OF_MEMORY: ['too_costly', 'took too much memory'],
  RangeError: ['too_costly', 'took too much memory'],
};

function refusalOf(name: string, detail: string): UnreadableDocument {
  const [fault, message] = faults[name] ?? ['broken', 'is not a sound document'];
  return new UnreadableDocument(fault, detail ? `${message}: ${detail}` : message);
}
