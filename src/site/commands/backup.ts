import { resolve } from 'node:path';
import { exit } from '../../platform/commands/exit.ts';
import { readConfig } from '../../platform/config/index.ts';
import { backup, openDatabase, restore } from '../../platform/database/index.ts';
import type { Command, CommandIo } from '../../platform/domain.ts';
import { migrationSources } from '../domains.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'write everything the database holds into one file',
  help: `schnittstelle backup FILE

Writes one consistent copy of all data into FILE, which only its owner may read.
Works while the site runs. Keep it as safe as the database itself.
`,
  run: (args, io) => withFile('backup', args, io, (file) => run(io, (open) => backup(open, file))),
};

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'fill an empty database from a backup',
  help: `schnittstelle restore FILE

Fills an empty database from FILE; refuses one that holds data.
`,
  run: (args, io) =>
    withFile('restore', args, io, (file) =>
      run(io, (open) => restore(open, file, migrationSources)),
    ),
};

async function withFile(
  name: string,
  args: readonly string[],
  io: CommandIo,
  work: (file: string) => Promise<void>,
): Promise<number> {
  const [file, ...rest] = args;
  if (!file || rest.length > 0) {
    io.stderr.write(`schnittstelle ${name} takes one file.\n`);
    return exit.usage;
  }
  await work(resolve(file));
  return exit.done;
}

async function run(
  io: CommandIo,
  work: (open: Awaited<ReturnType<typeof openDatabase>>) => Promise<unknown>,
): Promise<void> {
  const open = await openDatabase(readConfig(io.env, null), io.log);
  try {
    await work(open);
  } finally {
    await open.close();
  }
}
