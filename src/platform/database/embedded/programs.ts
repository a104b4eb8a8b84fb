import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseAwayError } from '../errors.ts';
import { type Account, identity } from './account.ts';
import type { Binaries } from './binaries.ts';

/** A data folder being made, and who runs what on it. */
export type Programs = {
  readonly binaries: Binaries;
  readonly account: Account | null;
  readonly data: string;
};

/** Makes an empty cluster nobody can connect to. Throws DatabaseAwayError. */
export function initdb(programs: Programs, sync: boolean): void {
  const args = ['-D', programs.data, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8'];
  const options = ['--auth=reject', '--no-instructions', ...(sync ? [] : ['--no-sync'])];
  run(programs, 'initdb', [...args, ...options]);
}

/** Runs statements as superuser without a server. Throws DatabaseAwayError at the first that fails. */
export function asSuperuser(
  programs: Programs,
  database: string,
  statements: readonly string[],
): void {
  const settings = {
    exit_on_error: 'on',
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // With -j a statement ends at a semicolon before an empty line.
  const input = statements.map((statement) => `${statement.replace(/;$/, '')};\n\n`).join('');
  run(programs, 'postgres', ['--single', '-j', '-D', programs.data, ...options, database], input);
}

function run(
  { binaries, account }: Programs,
  program: string,
  args: readonly string[],
  input = '',
): void {
  const options = { ...identity(account), input, encoding: 'utf8' as const };
  const result = spawnSync(join(binaries.native, 'bin', program), args, options);
  if (result.status === 0) return;
  const reason = (result.stderr ?? '').split('\n').find((line) => /error|FATAL/.test(line)) ?? '';
  throw new DatabaseAwayError(
    `The embedded PostgreSQL could not be made: ${program} failed. ${reason}`.trim(),
    { cause: result.error },
  );
}
