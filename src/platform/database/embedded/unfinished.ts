import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { processLives } from './process.ts';

/** Folders still being made; they get their real name, complete, by a rename. */
export const unfinishedPrefix = 'unfinished-';

export function unfinishedName(): string {
  return `${unfinishedPrefix}${process.pid}`;
}

/** Removes what a killed process left half made. */
export function sweepUnfinished(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = Number(/^unfinished-(\d+)$/.exec(name)?.[1]);
    if (pid && pid !== process.pid && !processLives(pid))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}
