import { resolve } from 'node:path';
import { exit } from '../../platform/commands/exit.ts';
import { installedMode } from '../../platform/database/index.ts';
import type { Command, CommandIo } from '../../platform/domain.ts';
import { fillFolder, OccupiedFolderError } from './export/folder.ts';
import { helpFiles } from './export/pages.tsx';
import { dayOf } from './format.ts';
import { textsOf } from './texts/load.ts';
import { presentFiles } from './texts/released-texts.ts';

/** `schnittstelle export help DIR`. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write the help pages as files that need no server',
  help: `schnittstelle export help DIR

Writes every help page in every language into DIR, with the texts and the
counselling centres of this installation as they are now. The pages work from the folder itself and
from any web server; their exit leads to EXIT_URL directly. DIR must be new,
empty, or an earlier export, which is replaced as a whole.
`,
  run: async (args, io) => {
    const [what, folder, ...rest] = args;
    if (what !== 'help' || !folder || rest.length > 0) {
      io.stderr.write('schnittstelle export takes "help" and one folder.\n');
      return exit.usage;
    }
    return exportTo(resolve(folder), io);
  },
};

async function exportTo(folder: string, io: CommandIo): Promise<number> {
  const now = io.clock();
  try {
    const count = await io.withOwner(async ({ db, config }) =>
      fillFolder(
        folder,
        helpFiles({
          db,
          texts: textsOf(await presentFiles(db)),
          mode: await installedMode(db),
          exitUrl: config.exitUrl,
          now: new Date(now.epochMilliseconds),
          today: dayOf(now),
        }),
      ),
    );
    io.stdout.write(`${count} files in ${folder}\n`);
    return exit.done;
  } catch (error) {
    if (!(error instanceof OccupiedFolderError)) throw error;
    io.stderr.write(`${error.message}\n`);
    return exit.usage;
  }
}
