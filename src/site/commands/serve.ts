import { exit } from '../../platform/commands/exit.ts';
import { ConfigError, type Mode, readConfig } from '../../platform/config/index.ts';
import type { Command, CommandIo } from '../../platform/domain.ts';
import { createLog } from '../../platform/log/index.ts';
import { AlreadyRunningError, startSite } from '../start.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'run the site',
  help: `schnittstelle serve [--demonstration]

Runs the site until it is told to stop (SIGTERM, SIGINT), then finishes open requests.
Needs PUBLIC_ORIGIN. A database belongs to the mode in which it was first served.

  --demonstration  with invented example data beside the shipped facts, in a data
                   folder of its own, on this machine only unless DEMONSTRATION_PUBLIC=1
`,
  run: async (args, io) => {
    if (args.some((arg) => arg !== '--demonstration')) {
      io.stderr.write('schnittstelle serve knows only --demonstration.\n');
      return exit.usage;
    }
    try {
      await serve(args.length > 0 ? 'demonstration' : 'production', io);
      return exit.done;
    } catch (error) {
      if (!(error instanceof AlreadyRunningError)) throw error;
      io.stdout.write(`Schnittstelle is already running: ${error.address}\n`);
      return exit.done;
    }
  },
};

async function serve(mode: Mode, io: CommandIo): Promise<void> {
  const config = readConfig(io.env, mode);
  if (!config.publicOrigin)
    throw new ConfigError(
      'PUBLIC_ORIGIN must say the address of the site, such as https://www.example.org.',
    );
  if (mode === 'demonstration' && !config.demonstrationPublic && !isLoopback(config.host))
    throw new ConfigError(
      'A demonstration listens on this machine only (HOST=127.0.0.1), unless DEMONSTRATION_PUBLIC=1.',
    );
  const log = createLog(config.logLevel);
  const site = await startSite({ config, mode, log, clock: io.clock });
  io.stdout.write([`Schnittstelle: ${site.address}`, ...site.welcome, ''].join('\n'));
  await stopSignal();
  await site.stop();
}

function isLoopback(host: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|::1)$/.test(host);
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
