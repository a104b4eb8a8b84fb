import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from '../../../platform/clock/index.ts';
import type { Anchor } from './chain.ts';

/** One line of the file: when, which row, and whether the auditors were told by mail. */
export type NotedAnchor = Anchor & {
  readonly at: Temporal.Instant;
  readonly mailed: boolean;
};

/** Beside the database, not in it: whoever can change rows there does not reach this file. */
function fileOf(dataDir: string): string {
  return join(dataDir, 'audit-anchors.log');
}

/** Every anchor noted so far, oldest first; none where there is no file. A line that is damaged is left out. */
export function readAnchors(dataDir: string): NotedAnchor[] {
  const pattern = /^(\S+) (\d{1,15}):([0-9a-f]{64})( mailed)?$/gm;
  return [...textOf(fileOf(dataDir)).matchAll(pattern)].map(([, at, seq, hash, mailed]) => ({
    at: Temporal.Instant.from(at!),
    seq: Number(seq),
    hash: hash!,
    mailed: mailed !== undefined,
  }));
}

/** Adds a line; the program never changes one. Throws when DATA_DIR cannot be written. */
export function noteAnchor(dataDir: string, { at, seq, hash, mailed }: NotedAnchor): void {
  const line = `${at} ${seq}:${hash}${mailed ? ' mailed' : ''}\n`;
  appendFileSync(fileOf(dataDir), line, { mode: 0o600 });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
