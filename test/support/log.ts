import { Writable } from 'node:stream';
import pino from 'pino';
import type { Log } from '../../src/platform/log/index.ts';

/** A log of every level that keeps what it is told; `clear` forgets it. */
export function keepLog(): { log: Log; text: () => string; clear: () => void } {
  let text = '';
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      text += chunk;
      done();
    },
  });
  return {
    log: pino({ level: 'trace' }, sink),
    text: () => text,
    clear: () => {
      text = '';
    },
  };
}
