import { type ImportRun, importCommand } from '../../../platform/files/import/index.ts';
import {
  bytesOf,
  containerOf,
  linesOf,
  UnreadableFile,
} from '../../../platform/files/read/index.ts';
import { type ReadStatute, readStatute } from './rows.ts';
import { storeStatutes } from './store.ts';

/** Rows per transaction. */
const batchSize = 1_000;
/** Bytes of one line; a section is far shorter. */
const maximumLine = 16_000_000;

/** `schnittstelle import statutes FILE…` */
export const importStatutes = importCommand({
  name: 'statutes',
  summary: 'texts of statutes, and abbreviations of laws',
  about: `Reads JSON Lines, plain or gzip: sections {"law","title","section","heading","text","source"}, and laws
{"abbr","title","path"}. A newer text of a section replaces the one that is there; a title fills an
empty one and replaces none.`,
  work: async (files, run, readFile) => {
    let before = 0;
    for (const file of files) {
      let size = 0;
      const meter = (read: number): void => {
        size = read;
        run.progress.bytes(before + read);
      };
      await readFile(file, () => storeFile(file, run, meter));
      before += size;
    }
  },
});

type Placed = { readonly line: number; readonly read: ReadStatute };

async function storeFile(
  file: string,
  run: ImportRun,
  meter: (read: number) => void,
): Promise<void> {
  if ((await containerOf(file)) === 'zip')
    throw new UnreadableFile('is a zip archive; JSON Lines are read');
  let batch: Placed[] = [];
  try {
    for await (const line of linesOf(bytesOf(file, meter), maximumLine)) {
      const read: ReadStatute =
        'problem' in line
          ? { refusal: { field: null, reason: line.problem } }
          : readStatute(line.text);
      batch.push({ line: line.number, read });
      if (batch.length < batchSize) continue;
      const full = batch;
      batch = [];
      await storeBatch(file, full, run);
    }
  } finally {
    // Also when the file breaks off: what came before is whole.
    if (batch.length > 0) await storeBatch(file, batch, run);
  }
}

async function storeBatch(
  file: string,
  batch: readonly Placed[],
  { services, report, counter, progress }: ImportRun,
): Promise<void> {
  const endings = await storeStatutes(
    services.db,
    batch.map((one) => one.read),
  );
  await report.add(
    endings.flatMap(({ findings }, at) =>
      findings.map((finding) => ({ file, line: batch[at]?.line ?? null, ...finding })),
    ),
  );
  for (const { ending } of endings) counter.add(ending);
  progress.records(counter.tally().read);
}
