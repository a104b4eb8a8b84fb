import type pg from 'pg';

export type Duty = {
  /** Resolves when the connection that holds the duty is gone, and with it the duty. */
  readonly lost: Promise<void>;
  readonly release: () => void;
};

/** The advisory lock of whoever runs the jobs; any number but those of other locks in this database. */
const dutyLock = 7_246_491;

/**
 * Makes this process the one that runs jobs, or answers null while another is. The lock ends with its connection,
 * also when the process is killed; so a job that is still marked as running was left behind, and is freed here.
 * What was given up thirty days ago goes.
 */
export async function takeDuty(pool: pg.Pool): Promise<Duty | null> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      `select pg_try_advisory_lock(${dutyLock}) as taken`,
    );
    if (!rows[0]?.taken) {
      client.release();
      return null;
    }
    await client.query(`
      update graphile_worker._private_jobs
      set locked_at = null, locked_by = null, run_at = now() where locked_by is not null`);
    await client.query(`
      delete from graphile_worker._private_jobs
      where attempts >= max_attempts and run_at < now() - interval '30 days'`);
  } catch (error) {
    client.release(true);
    throw error;
  }
  const lost = new Promise<void>((resolve) => {
    client.once('end', resolve);
    client.once('error', () => resolve());
  });
  // A closed connection holds no lock.
  return { lost, release: () => client.release(true) };
}
