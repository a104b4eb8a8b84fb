import { readFileSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';

/** Times in milliseconds. wall: as seen. cpu: of the database's process alone, which other work on the machine does not lengthen. */
export type Measured = {
  readonly p50: number;
  readonly p95: number;
  readonly cpu50: number;
  readonly cpu95: number;
};

/** Runs `work` some times after two runs that do not count. `db` is one connection. */
export async function measure(
  db: Kysely<unknown>,
  rounds: number,
  work: () => Promise<unknown>,
): Promise<Measured> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  const cpuTime = () => cpuOf(rows[0]?.pid ?? 0);
  const walls: number[] = [];
  const cpus: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const before = cpuTime();
    const start = performance.now();
    await work();
    const wall = performance.now() - start;
    if (round < 0) continue;
    walls.push(wall);
    cpus.push(cpuTime() - before);
  }
  return {
    p50: quantile(walls, 0.5),
    p95: quantile(walls, 0.95),
    cpu50: quantile(cpus, 0.5),
    cpu95: quantile(cpus, 0.95),
  };
}

/** Milliseconds on a processor so far; NaN where the system does not tell. */
export function cpuOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
