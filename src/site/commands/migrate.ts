import { exit } from '../../platform/commands/exit.ts';
import type { Command } from '../../platform/domain.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'bring the database to the form this version needs, and load the shipped facts',
  help: `schnittstelle migrate

Creates or changes the tables, each change once, and loads the shipped facts.
With DATABASE_URL it needs DATABASE_OWNER_URL too; if that role may not create
roles, the SQL that an administrator must run is printed.
`,
  run: async (args, io) => {
    if (args.length > 0) {
      io.stderr.write('schnittstelle migrate takes no arguments.\n');
      return exit.usage;
    }
    await io.withOwner(async () => undefined);
    io.stdout.write('The database has the form this version needs.\n');
    return exit.done;
  },
};
