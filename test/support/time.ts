/**
 * Begins to count; the answer gives the milliseconds that the processors have spent on this process since, all its threads
 * taken together. What else runs on the machine makes them no more.
 */
export function processorTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
}

/**
 * The milliseconds of the shortest of ten runs, of which the first shorter than `enough` is the last: what else runs on the
 * machine makes a run longer, never shorter.
 */
export async function shortestTime(enough: number, work: () => unknown): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 10 && shortest >= enough; run += 1) {
    const start = performance.now();
    await work();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}
