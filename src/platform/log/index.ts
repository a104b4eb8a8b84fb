import pino, { type Logger } from 'pino';
import type { LogLevel } from '../config/index.ts';

/** Writes JSON lines to standard error: ids and counts only, never names, addresses, query strings or search terms. */
export type Log = Logger;

export function createLog(level: LogLevel): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
