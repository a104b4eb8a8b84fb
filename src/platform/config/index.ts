import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { isRecipient } from '../crypto/age.ts';
import { parseSender, type Sender } from '../mail/sender.ts';

export type Mode = 'production' | 'demonstration';

export type Config = {
  readonly dataDir: string;
  /** Connection of the program's role; absent means: the embedded database. */
  readonly databaseUrl: string | null;
  /** Connection of the owner role, for migrate, import and backup; each of the two URLs stands in for a missing other. */
  readonly databaseOwnerUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly publicOrigin: string | null;
  /** The server that takes our mails; absent means: they wait. */
  readonly mailUrl: string | null;
  /** Who they come from; never null beside a mailUrl. */
  readonly mailFrom: Sender | null;
  /** Where the exit of help pages leads: an https address of somebody else, such as the weather. */
  readonly exitUrl: string;
  /** The age key of the office to which uploaded decisions are encrypted; absent means: none are accepted. */
  readonly intakeRecipient: string | null;
  readonly logLevel: LogLevel;
  readonly demonstrationPublic: boolean;
};

/** Deutscher Wetterdienst: an address that nobody needs to explain. */
const defaultExitUrl = 'https://www.dwd.de/';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A setting that is missing or wrong; the program ends with exit code 78 (EX_CONFIG, sysexits.h). */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads every setting from the environment.
 * Throws ConfigError that names the variable and what was expected; the value is not repeated, it may be a secret.
 */
export function readConfig(env: Environment, mode: Mode | null): Config {
  const port = readPort(env.PORT);
  return {
    dataDir: readDataDir(env, mode),
    databaseUrl: readUrl(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    databaseOwnerUrl: readUrl(env, 'DATABASE_OWNER_URL', ['postgres:', 'postgresql:']),
    host: readHost(env.HOST),
    port,
    publicOrigin:
      readOrigin(env.PUBLIC_ORIGIN) ??
      (mode === 'demonstration' ? `http://localhost:${port}` : null),
    mailUrl: readUrl(env, 'MAIL_URL', ['smtp:', 'smtps:']),
    mailFrom: readSender(env),
    exitUrl: new URL(readUrl(env, 'EXIT_URL', ['https:']) ?? defaultExitUrl).href,
    intakeRecipient: readRecipient(env.INTAKE_RECIPIENT),
    logLevel: readLogLevel(env.LOG_LEVEL),
    demonstrationPublic: readFlag(env, 'DEMONSTRATION_PUBLIC'),
  };
}

function readDataDir(env: Environment, mode: Mode | null): string {
  const given = env.DATA_DIR;
  if (given) {
    if (!isAbsolute(given)) throw new ConfigError('DATA_DIR must be an absolute path.');
    return given;
  }
  return defaultDataDir(env) + (mode === 'demonstration' ? '-demonstration' : '');
}

function defaultDataDir(env: Environment): string {
  if (process.getuid?.() === 0) return '/var/lib/schnittstelle';
  const base = env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return join(base, 'schnittstelle');
}

function readPort(text: string | undefined): number {
  if (!text) return 3000;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535)
    throw new ConfigError('PORT must be a whole number from 1 to 65535.');
  return port;
}

function readHost(text: string | undefined): string {
  if (!text) return '127.0.0.1';
  if (!/^[0-9A-Za-z.:-]{1,253}$/.test(text))
    throw new ConfigError('HOST must be an address or a host name, such as 127.0.0.1.');
  return text;
}

function readUrl(env: Environment, name: string, protocols: string[]): string | null {
  const text = env[name];
  if (!text) return null;
  const url = parseUrl(text);
  if (!url || !protocols.includes(url.protocol))
    throw new ConfigError(
      `${name} must be an address that begins with ${protocols.join('// or ')}//.`,
    );
  return text;
}

function readSender(env: Environment): Sender | null {
  if (!env.MAIL_FROM && !env.MAIL_URL) return null;
  const sender = parseSender(env.MAIL_FROM ?? '');
  if (!sender)
    throw new ConfigError(
      'MAIL_FROM must say who mails come from, such as "Geschäftsstelle <buero@example.org>".',
    );
  return sender;
}

function readRecipient(text: string | undefined): string | null {
  if (!text) return null;
  if (!isRecipient(text))
    throw new ConfigError(
      'INTAKE_RECIPIENT must be the public key of age that the office keeps the identity of, such as age1… or age1pq1…; make one with age-keygen.',
    );
  return text;
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function readOrigin(text: string | undefined): string | null {
  if (!text) return null;
  const url = parseUrl(text);
  const complaint =
    'PUBLIC_ORIGIN must be an origin without a path, such as https://www.example.org.';
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new ConfigError(complaint);
  if (url.origin !== text.replace(/\/$/, '')) throw new ConfigError(complaint);
  return url.origin;
}

function readLogLevel(text: string | undefined): LogLevel {
  if (!text) return 'info';
  const level = logLevels.find((known) => known === text);
  if (!level) throw new ConfigError(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
  return level;
}

function readFlag(env: Environment, name: string): boolean {
  const text = env[name];
  if (!text || text === '0') return false;
  if (text === '1') return true;
  throw new ConfigError(`${name} must be 0 or 1.`);
}
