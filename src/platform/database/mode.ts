import { type Kysely, sql } from 'kysely';
import { ConfigError, type Mode } from '../config/index.ts';

/**
 * Writes what this installation is at its first serve. Throws ConfigError when the database belongs to the other mode:
 * invented entries must never stand beside real ones.
 */
export async function claimMode(owner: Kysely<unknown>, mode: Mode): Promise<void> {
  await sql`insert into platform.installation (mode) values (${mode}) on conflict do nothing`.execute(
    owner,
  );
  const { rows } = await sql<{ mode: Mode }>`select mode from platform.installation`.execute(owner);
  if (rows[0]?.mode !== mode) throw new ConfigError(refusals[mode]);
}

/** What this installation was first served as; production while it never was, where nothing invented is loaded. */
export async function installedMode(db: Kysely<unknown>): Promise<Mode> {
  const { rows } = await sql<{ mode: Mode }>`select mode from platform.installation`.execute(db);
  return rows[0]?.mode ?? 'production';
}

const refusals: Record<Mode, string> = {
  production:
    'This database holds a demonstration with invented entries and never serves production: name another DATA_DIR or DATABASE_URL.',
  demonstration:
    'This database is in production and never serves a demonstration: name another DATA_DIR or DATABASE_URL.',
};
