import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until it holds; throws after thirty seconds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 600) throw new Error('It did not happen within thirty seconds.');
    await pause(50);
  }
}
