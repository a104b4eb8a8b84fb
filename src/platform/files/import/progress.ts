import { statSync } from 'node:fs';

export type Progress = {
  /** Bytes read of the files so far, as they lie on the disk. */
  readonly bytes: (read: number) => void;
  readonly records: (count: number) => void;
  readonly end: () => void;
};

type Screen = NodeJS.WritableStream & { isTTY?: boolean };

/** Milliseconds between two messages: one line that is overwritten on a terminal, plain lines elsewhere. */
const onTerminal = 250;
const elsewhere = 10_000;

/** Tells on `screen` how far a reading is: records, records a second, and the time left by the bytes still unread. */
export function startProgress(
  screen: Screen,
  files: readonly string[],
  now: () => number = Date.now,
): Progress {
  const isTerminal = screen.isTTY === true;
  const total = files.reduce((sum, file) => sum + sizeOf(file), 0);
  const started = now();
  let shown = started;
  let bytes = 0;
  let records = 0;
  const tell = (): void => {
    const elapsed = now() - started;
    const line = progressLine({ records, bytes, total, elapsed });
    screen.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
    shown = now();
  };
  return {
    bytes: (read) => {
      bytes = read;
    },
    records: (count) => {
      records = count;
      if (now() - shown >= (isTerminal ? onTerminal : elsewhere)) tell();
    },
    end: () => {
      if (isTerminal && shown > started) screen.write('\r\u001b[K');
    },
  };
}

type State = {
  readonly records: number;
  readonly bytes: number;
  readonly total: number;
  readonly elapsed: number;
};

/** "12,000 records, 1,500 a second, about 0:40 left"; elapsed in milliseconds. */
export function progressLine({ records, bytes, total, elapsed }: State): string {
  const rate = elapsed > 0 ? Math.round((records * 1_000) / elapsed) : 0;
  const left = bytes > 0 && bytes < total ? (elapsed * (total - bytes)) / bytes : null;
  const parts = [`${format(records)} records`, `${format(rate)} a second`];
  if (left !== null) parts.push(`about ${clockTime(left)} left`);
  return parts.join(', ');
}

function clockTime(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  const rest = String(seconds % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}

function format(count: number): string {
  return count.toLocaleString('en-GB');
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
