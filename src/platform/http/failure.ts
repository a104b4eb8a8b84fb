import { HTTPException } from 'hono/http-exception';
import type { Log } from '../log/index.ts';
import type { ErrorStatus } from '../ui/index.ts';
import { isDatabaseAway } from './database-away.ts';

const refusals: readonly number[] = [400, 403, 404, 405, 413, 429];

/**
 * The status that an exception answers with. A bug is logged with the places it came through but without its
 * message: PostgreSQL and parsers repeat input in theirs.
 */
export function failureStatus(error: Error, log: Log): ErrorStatus {
  if (error instanceof HTTPException && refusals.includes(error.status))
    return error.status as ErrorStatus;
  if (isDatabaseAway(error)) {
    log.warn({ error: error.name, code: codeOf(error) }, 'database away');
    return 503;
  }
  log.error({ error: error.name, code: codeOf(error), places: placesOf(error) }, 'request failed');
  return 500;
}

function codeOf(error: Error): string | undefined {
  const { code } = error as Error & { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

function placesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}
