/** Node's and PostgreSQL's codes (class 57P: operator intervention, 08: connection) for a database that does not answer. */
const awayCodes = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|57P0[1-3]|08\w{3}|53300)$/;
const awayMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** True when `error` means that the database is away or restarting, so that the same call may go through later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'DatabaseAwayError') return true;
  const code = (error as Error & { code?: unknown }).code;
  return (typeof code === 'string' && awayCodes.test(code)) || awayMessages.test(error.message);
}
