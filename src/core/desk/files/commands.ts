import { exit } from '../../../platform/commands/exit.ts';
import type { Command } from '../../../platform/domain.ts';
import { tidyFiles } from './tidy.ts';

export const filesCommand: Command = {
  name: 'files',
  summary: 'compare the stored files with the database',
  help: `schnittstelle files check

Removes stored files that nothing needs any more, as every night, and names
by their hash those that should be there and are not (exit 2).
`,
  run: async (args, io) => {
    if (args.length !== 1 || args[0] !== 'check') {
      io.stderr.write('schnittstelle files knows only check.\n');
      return exit.usage;
    }
    const { removed, missing } = await io.withOwner((services) => tidyFiles(services, io.clock()));
    for (const sha256 of missing) io.stdout.write(`missing: ${sha256}\n`);
    io.stdout.write(`${removed} removed, ${missing.length} missing\n`);
    return missing.length > 0 ? exit.someRefused : exit.done;
  },
};
