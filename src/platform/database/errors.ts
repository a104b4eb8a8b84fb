import { ConfigError } from '../config/index.ts';

/** The database does not answer or did not start; the program ends with exit code 75 (EX_TEMPFAIL, sysexits.h). */
export class DatabaseAwayError extends Error {
  override name = 'DatabaseAwayError';
}

/** The server lacks the program's roles and this login may not make them; an administrator runs `sql` once (exit code 78). */
export class AdministratorNeededError extends ConfigError {
  override name = 'AdministratorNeededError';
  readonly sql: string;

  constructor(reason: string, sql: string) {
    super(`${reason} An administrator of the server must run this SQL once in that database:`);
    this.sql = sql;
  }
}

/** A backup that is damaged, of a newer program, or meant for an empty database (exit code 65, EX_DATAERR). */
export class UnreadableBackupError extends Error {
  override name = 'UnreadableBackupError';
}

/** The code of a Node or PostgreSQL error, or 'unknown'; safe to log, unlike messages, which may hold stored values. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unknown';
}
