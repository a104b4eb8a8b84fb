import { exit } from '../../../../platform/commands/exit.ts';
import type { Command } from '../../../../platform/domain.ts';
import { type ImportRun, importCommand } from '../../../../platform/files/import/index.ts';
import {
  bytesOf,
  containerOf,
  linesOf,
  UnreadableFile,
} from '../../../../platform/files/read/index.ts';
import { type ReadConvention, readConvention } from './rows.ts';
import { storeConventions } from './store.ts';

/** Rows per transaction. */
const batchSize = 1_000;
/** Bytes of one line; an article is far shorter. */
const maximumLine = 4_000_000;
/** German, and what conventions are authentic in. */
const usualLanguages = ['de', 'en', 'fr'];

/** `schnittstelle import conventions FILE… [--language CODE]…` */
export const importConventions: Command = {
  ...commandFor(usualLanguages),
  run: async (args, io) => {
    const { languages, rest } = takeLanguages(args);
    if (languages) return commandFor(languages).run(rest, io);
    io.stderr.write('--language needs the code of a language, such as "nl".\n');
    return exit.usage;
  },
};

function commandFor(languages: readonly string[]): Command {
  return importCommand({
    name: 'conventions',
    summary: 'texts of conventions, by article',
    about: `Reads JSON Lines, plain or gzip: {"instrument","lang","article","heading","text","source","as_of"}; "bwb" stands
for a source too. A newer text of an article in a language replaces the one that is there. Rows in other languages than
${usualLanguages.join(', ')} are left out and counted in the report, unless --language CODE asks for them.`,
    work: async (files, run, readFile) => {
      let before = 0;
      for (const file of files) {
        let size = 0;
        const meter = (read: number): void => {
          size = read;
          run.progress.bytes(before + read);
        };
        await readFile(file, () => storeFile(file, new Set(languages), run, meter));
        before += size;
      }
    },
  });
}

/** The usual languages and those asked for; null when one is asked for without its code. */
function takeLanguages(args: readonly string[]): {
  readonly languages: readonly string[] | null;
  readonly rest: readonly string[];
} {
  const asked: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--')
      return { languages: [...usualLanguages, ...asked], rest: [...rest, ...args.slice(at)] };
    if (arg !== '--language') rest.push(arg);
    else {
      at += 1;
      const code = args[at] ?? '';
      if (!/^[a-z]{2,3}$/.test(code)) return { languages: null, rest };
      asked.push(code);
    }
  }
  return { languages: [...usualLanguages, ...asked], rest };
}

type Placed = { readonly line: number; readonly read: ReadConvention };

async function storeFile(
  file: string,
  languages: ReadonlySet<string>,
  run: ImportRun,
  meter: (read: number) => void,
): Promise<void> {
  if ((await containerOf(file)) === 'zip')
    throw new UnreadableFile('is a zip archive; JSON Lines are read');
  const skipped = new Map<string, number>();
  let batch: Placed[] = [];
  try {
    for await (const line of linesOf(bytesOf(file, meter), maximumLine)) {
      const read: ReadConvention =
        'problem' in line
          ? { refusal: { field: null, reason: line.problem } }
          : readConvention(line.text, languages);
      batch.push({ line: line.number, read });
      if (batch.length < batchSize) continue;
      const full = batch;
      batch = [];
      await storeBatch(file, full, run, skipped);
    }
  } finally {
    // Also when the file breaks off: what came before is whole.
    if (batch.length > 0) await storeBatch(file, batch, run, skipped);
    await run.report.add(
      [...skipped].map(([language, count]) => ({
        file,
        line: null,
        field: 'lang',
        reason: `${count} rows in "${language}" were left out; --language ${language} takes them`,
      })),
    );
  }
}

async function storeBatch(
  file: string,
  batch: readonly Placed[],
  { services, report, counter, progress }: ImportRun,
  skipped: Map<string, number>,
): Promise<void> {
  const endings = await storeConventions(
    services.db,
    batch.map((one) => one.read),
  );
  for (const [at, ending] of endings.entries()) {
    if (ending.ending === 'skipped') {
      skipped.set(ending.language, (skipped.get(ending.language) ?? 0) + 1);
      continue;
    }
    counter.add(ending.ending);
    await report.add(
      ending.findings.map((finding) => ({ file, line: batch[at]?.line ?? null, ...finding })),
    );
  }
  progress.records(counter.tally().read);
}
