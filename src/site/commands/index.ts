import { systemClock } from '../../platform/clock/index.ts';
import { exit } from '../../platform/commands/exit.ts';
import { ConfigError, readConfig } from '../../platform/config/index.ts';
import {
  AdministratorNeededError,
  DatabaseAwayError,
  UnreadableBackupError,
} from '../../platform/database/index.ts';
import type { Command, CommandIo } from '../../platform/domain.ts';
import { createLog } from '../../platform/log/index.ts';
import { domains } from '../domains.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { serveCommand } from './serve.ts';
import { ownerOf } from './with-owner.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const commands: readonly Command[] = [
  serveCommand,
  migrateCommand,
  importCommand,
  backupCommand,
  restoreCommand,
  ...domains.flatMap((domain) => domain.commands ?? []),
];

/** Runs `schnittstelle ARGS` and answers its exit code. */
export async function runCommand(args: readonly string[], env: Environment): Promise<number> {
  const [name, ...rest] = args;
  if (!name || name === '--help' || name === '-h') {
    process.stdout.write(overview());
    return name ? exit.done : exit.usage;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    process.stderr.write(`There is no command "${name}".\n\n${overview()}`);
    return exit.usage;
  }
  if (rest.some(asksForHelp)) {
    process.stdout.write(command.helpOf?.(rest) ?? command.help);
    return exit.done;
  }
  return runSafely(command, rest, env);
}

function asksForHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

async function runSafely(
  command: Command,
  args: readonly string[],
  env: Environment,
): Promise<number> {
  try {
    const config = readConfig(env, null);
    const log = createLog(env.LOG_LEVEL ? config.logLevel : 'warn');
    const io: CommandIo = {
      env,
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      log,
      clock: systemClock,
      withOwner: ownerOf(config, log, systemClock),
    };
    return await command.run(args, io);
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof AdministratorNeededError) {
    process.stderr.write(`${error.message}\n\n${error.sql}\n`);
    return exit.config;
  }
  if (error instanceof ConfigError) return say(error, exit.config);
  if (error instanceof DatabaseAwayError) return say(error, exit.away);
  if (error instanceof UnreadableBackupError) return say(error, exit.unreadable);
  throw error;
}

function say(error: Error, code: number): number {
  process.stderr.write(`${error.message}\n`);
  return code;
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `schnittstelle COMMAND [ARGUMENTS]\n\n${lines.join('\n')}\n\nschnittstelle COMMAND --help tells more. Settings: docs/operations.md.\n`;
}
