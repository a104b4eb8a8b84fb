import { exit } from '../../platform/commands/exit.ts';
import type { Command } from '../../platform/domain.ts';
import { domains } from '../domains.ts';

const imports = domains.flatMap((domain) => domain.imports ?? []);

const help = `schnittstelle import WHAT FILE…

${imports.map((one) => `  ${one.name.padEnd(10)}  ${one.summary}`).join('\n')}

schnittstelle import WHAT --help tells more.
`;

export const importCommand: Command = {
  name: 'import',
  summary: `read files into the database: ${imports.map((one) => one.name).join(', ')}`,
  help,
  helpOf: ([name]) => imports.find((one) => one.name === name)?.help,
  run: async ([name, ...rest], io) => {
    const found = imports.find((one) => one.name === name);
    if (!found) {
      io.stderr.write(help);
      return exit.usage;
    }
    return found.run(rest, io);
  },
};
