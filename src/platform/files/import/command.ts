import { join } from 'node:path';
import { exit } from '../../commands/exit.ts';
import { readConfig } from '../../config/index.ts';
import type { Command, CommandIo, OwnerServices } from '../../domain.ts';
import { containerOf } from '../read/bytes.ts';
import { UnreadableFile } from '../read/unreadable.ts';
import { type ImportOptions, readOptions } from './options.ts';
import { type Progress, startProgress } from './progress.ts';
import { openReport, type Report } from './report.ts';
import { Counter } from './tally.ts';

/** What the reading of one file needs. */
export type ImportRun = {
  readonly services: OwnerServices;
  readonly report: Report;
  readonly counter: Counter;
  readonly progress: Progress;
};

export type ImportDefinition = {
  readonly name: string;
  readonly summary: string;
  /** What the files hold, and what becomes of it. */
  readonly about: string;
  /** Reads the files one after the other. Called once; `readFile` catches what cannot be read. */
  readonly work: (
    files: readonly string[],
    run: ImportRun,
    readFile: (file: string, read: () => Promise<void>) => Promise<void>,
  ) => Promise<void>;
};

/** A command `import NAME FILE…`: options, report, progress, summary and exit code are the same for all of them. */
export function importCommand(definition: ImportDefinition): Command {
  const help = helpOf(definition);
  return {
    name: definition.name,
    summary: definition.summary,
    help,
    run: async (args, io) => {
      const read = readOptions(args);
      if (read.kind === 'help') {
        io.stdout.write(help);
        return exit.done;
      }
      if (read.kind === 'usage') {
        io.stderr.write(`${read.message}\n\n${help}`);
        return exit.usage;
      }
      return runImport(definition, read.options, io);
    },
  };
}

async function runImport(
  definition: ImportDefinition,
  options: ImportOptions,
  io: CommandIo,
): Promise<number> {
  const report = await reportFor(definition.name, options, io);
  if (!report) return exit.usage;
  const counter = new Counter();
  const unreadable = await unreadableAmong(options.files, report, io);
  const files = options.files.filter((file) => !unreadable.has(file));
  const progress = startProgress(io.stderr, files);
  try {
    if (files.length > 0)
      await io.withOwner((services) =>
        definition.work(files, { services, report, counter, progress }, async (file, read) => {
          try {
            await read();
          } catch (error) {
            if (!(error instanceof UnreadableFile)) throw error;
            unreadable.add(file);
            await tellUnreadable(file, error, report, io);
          }
        }),
      );
  } finally {
    progress.end();
    await report.close();
  }
  const { refused } = tell(counter, report, options, io);
  if (unreadable.size > 0) return exit.unreadable;
  return refused > 0 ? exit.someRefused : exit.done;
}

async function reportFor(
  name: string,
  options: ImportOptions,
  io: CommandIo,
): Promise<Report | null> {
  const stamp = io.clock().toString({ smallestUnit: 'second' }).replaceAll(':', '-');
  const { dataDir } = readConfig(io.env, null);
  const path = options.report ?? join(dataDir, 'reports', `import-${name}-${stamp}.jsonl`);
  try {
    return await openReport(path, dataDir);
  } catch {
    io.stderr.write(`The report cannot be written to ${path}. Name another file with --report.\n`);
    return null;
  }
}

/** Looked at before the database is started: a slip in a name should not take seconds. */
async function unreadableAmong(
  files: readonly string[],
  report: Report,
  io: CommandIo,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const file of files)
    try {
      await containerOf(file);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      found.add(file);
      await tellUnreadable(file, error, report, io);
    }
  return found;
}

async function tellUnreadable(
  file: string,
  error: UnreadableFile,
  report: Report,
  io: CommandIo,
): Promise<void> {
  const { line, message: reason } = error;
  await report.add([{ file, line, field: null, reason }]);
  io.stderr.write(`${file}${line === null ? '' : `:${line}`} ${reason}.\n`);
}

function tell(
  counter: Counter,
  report: Report,
  options: ImportOptions,
  io: CommandIo,
): { refused: number } {
  const tally = counter.tally();
  if (options.json) io.stdout.write(`${JSON.stringify({ ...tally, report: report.path })}\n`);
  else {
    const numbers = (['new', 'changed', 'unchanged', 'refused'] as const).map(
      (key) => `${tally[key]} ${key}`,
    );
    io.stdout.write(`${tally.read} read: ${numbers.join(', ')}.\n`);
    if (report.count() > 0) io.stdout.write(`What was not taken, and why: ${report.path}\n`);
  }
  return tally;
}

function helpOf({ name, about }: ImportDefinition): string {
  return `schnittstelle import ${name} FILE… [--json] [--report FILE]

${about}

  --json         end with one line {"read","new","changed","unchanged","refused","report"}
                 on standard output, and write nothing else there
  --report FILE  where to write what was not taken, as JSON Lines {"file","line","field","reason"};
                 otherwise a new file in the folder "reports" of DATA_DIR

A second run changes nothing. An import that was stopped is started again with the same words.
Exit code: 0 all taken, 2 some records refused, 64 usage, 65 a file could not be read to its end.
`;
}
