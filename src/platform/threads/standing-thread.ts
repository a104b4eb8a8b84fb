import { Worker } from 'node:worker_threads';

export type StandingThread = {
  /** Rejects with the thread's error; the next question starts it anew after it died. */
  readonly ask: (question: object) => Promise<unknown>;
  /** Questions without an answer yet. */
  readonly waiting: () => number;
};

type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };
type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/**
 * A thread for work that would hold up every request, started with the first question; keeps no process alive while it
 * idles. `script` is JavaScript that answers each message `{id, …question}` with `{id, value}` or `{id, error}`.
 */
export function standingThread(script: URL): StandingThread {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  function start(): Worker {
    const started = new Worker(script, { execArgv: [] });
    started.on('message', ({ id, value, error }: Answer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) asked?.resolve(value);
      else asked?.reject(new Error(error));
      if (waiting.size === 0) started.unref();
    });
    const end = (error: Error) => {
      if (worker === started) worker = null;
      for (const asked of waiting.values()) asked.reject(error);
      waiting.clear();
    };
    started.on('error', end);
    // One that ends without an error would leave its questions, and whoever awaits them, without an answer.
    started.on('exit', (code) => {
      if (worker === started) end(new Error(`The thread ended with ${code}.`));
    });
    return started;
  }

  return {
    ask: (question) => {
      worker ??= start();
      worker.ref();
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker?.postMessage({ id, ...question });
      });
    },
    waiting: () => waiting.size,
  };
}
