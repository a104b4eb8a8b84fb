import { resolve } from 'node:path';
import { exit } from '../../platform/commands/exit.ts';
import { readConfig } from '../../platform/config/index.ts';
import { backup, type OpenDatabase, openDatabase, restore } from '../../platform/database/index.ts';
import type { Command, CommandIo } from '../../platform/domain.ts';
import { migrationSources } from '../domains.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'write everything the database holds, and all files, into one file',
  help: `schnittstelle backup FILE

Writes one consistent copy of all data and files into FILE, which only its owner may read.
Works while the site runs. Keep it as safe as the database itself.
`,
  run: (args, io) =>
    withFile('backup', args, io, (file) => run(io, (open, dataDir) => backup(open, file, dataDir))),
};

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'fill an empty database from a backup',
  help: `schnittstelle restore FILE

Fills an empty database from FILE; refuses one that holds data.
`,
  run: (args, io) =>
    withFile('restore', args, io, (file) =>
      run(io, (open, dataDir) => restore(open, file, migrationSources, dataDir)),
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
  work: (open: OpenDatabase, dataDir: string) => Promise<unknown>,
): Promise<void> {
  const config = readConfig(io.env, null);
  const open = await openDatabase(config, io.log);
  try {
    await work(open, config.dataDir);
  } finally {
    await open.close();
  }
}
