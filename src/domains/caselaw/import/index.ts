import type { OwnerServices } from '../../../platform/domain.ts';
import { type ImportRun, importCommand } from '../../../platform/files/import/index.ts';
import type { Candidate } from './candidate.ts';
import { decisionsInFile } from './files.ts';
import { batchSize, Store, type Stored, type StoreTools } from './store.ts';

export { importCourts } from './courts-command.ts';
export { storeRecords } from './store.ts';
export { storeTools } from './tools.ts';

/** `schnittstelle import decisions FILE…`; tests give other tools. `follow`: what has to know that decisions changed. */
export function decisionsCommand(
  tools: StoreTools,
  follow: (services: OwnerServices) => Promise<void> = async () => undefined,
) {
  return importCommand({
    name: 'decisions',
    summary: 'court decisions',
    about: `Reads decisions, told by their content and not by the name of the file: JSON Lines as in the
project's collection, the XML of rechtsprechung-im-internet.de or of gesetze-bayern.de, JSON of
Open Legal Data; plain or gzip, the federal XML also in a zip archive.

Two records of one decision (court, day, first file number, type) become one: what is filled beats
what is empty, of two values the first stays and the other goes to the report. What a person edited
here stays. Norms and other decisions that the text names are found and linked.`,
    work: async (files, run, readFile) => {
      const store = await Store.open(run.services.db, tools, 'import');
      let before = 0;
      for (const file of files) {
        let size = 0;
        const meter = (read: number): void => {
          size = read;
          run.progress.bytes(before + read);
        };
        await readFile(file, () => storeFile(file, store, run, meter));
        before += size;
      }
      await store.finish();
      await follow(run.services);
    },
  });
}

/** Bounds a batch of long decisions in memory, in signs of text. */
const maximumBatchText = 8_000_000;

async function storeFile(
  file: string,
  store: Store,
  run: ImportRun,
  meter: (read: number) => void,
): Promise<void> {
  // The next batch is read while the database is busy with this one.
  let storing: Promise<void> = Promise.resolve();
  let batch: Candidate[] = [];
  let text = 0;
  const flush = async (): Promise<void> => {
    const full = batch;
    batch = [];
    text = 0;
    await storing;
    storing = store.store(full).then((stored) => tell(stored, run));
    // Whoever awaits it sees a failure; until then it must not end the process.
    storing.catch(() => undefined);
  };
  try {
    for await (const one of decisionsInFile(file, meter)) {
      batch.push(one);
      text += textLength(one);
      if (batch.length >= batchSize || text >= maximumBatchText) await flush();
    }
  } finally {
    // Also when the file breaks off: what came before is whole.
    await flush();
    await storing;
  }
}

function textLength(one: Candidate): number {
  return 'record' in one
    ? one.record.paragraphs.reduce((sum, each) => sum + each.body.length, 0)
    : 0;
}

async function tell(
  stored: readonly Stored[],
  { report, counter, progress }: ImportRun,
): Promise<void> {
  await report.add(
    stored.flatMap(({ place, findings }) => findings.map((finding) => ({ ...place, ...finding }))),
  );
  for (const { ending } of stored) counter.add(ending);
  progress.records(counter.tally().read);
}
