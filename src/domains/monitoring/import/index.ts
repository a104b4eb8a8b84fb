import { type ImportRun, importCommand, textOfFile } from '../../../platform/files/import/index.ts';
import { ownColumns, uhriColumns, uprInfoColumns } from './columns.ts';
import { readRecommendation } from './read-recommendation.ts';
import { readKnown, storeRow } from './store.ts';
import { readTable } from './table.ts';

/** Bounds the memory: 30,000 recommendations are less. */
const maximumBytes = 32_000_000;
/** Rows per transaction. */
const batchSize = 500;

/** `schnittstelle import recommendations FILE…` */
export const importRecommendations = importCommand({
  name: 'recommendations',
  summary: 'recommendations of monitoring bodies',
  about: `Reads CSV (UTF-8 or Windows-1252; parted by ";" or ","; any line ends), or a JSON array of objects, with
the columns of one of three kinds:
  own     ${[...ownColumns.needed, ...ownColumns.more].slice(0, 10).join(';')};
          ${[...ownColumns.needed, ...ownColumns.more].slice(10).join(';')}
          of which ${ownColumns.needed.join(', ')} are needed; /de/monitoring/empfehlungen.csv has them
  UHRI    the export of the Universal Human Rights Index: ${uhriColumns.join(', ')} …
  UPR     the database of UPR Info: ${uprInfoColumns.join(', ')}

Rows about other States are left out and counted in the report. What is stored stays: a row that differs from
what is here is told, and the desk decides. What UHRI and UPR Info give is unverified until somebody compares it.`,
  work: async (files, run, readFile) => {
    for (const file of files) await readFile(file, () => storeFile(file, run));
  },
});

async function storeFile(file: string, run: ImportRun): Promise<void> {
  const { services, report, counter, progress } = run;
  const text = await textOfFile(file, run, maximumBytes);
  const { profile, rows } = readTable(text);
  const known = await readKnown(services.db);
  const skipped = new Map<string, number>();
  for (let at = 0; at < rows.length; at += batchSize) {
    const batch = rows.slice(at, at + batchSize);
    const endings = await services.db.transaction().execute(async (db) => {
      const stored = [];
      for (const { line, cells } of batch) {
        const read = cells
          ? readRecommendation(profile, cells)
          : { refusal: { field: null, reason: 'has more or fewer cells than the first row' } };
        if ('skipped' in read) skipped.set(read.skipped, (skipped.get(read.skipped) ?? 0) + 1);
        else if ('refusal' in read)
          stored.push({ line, ending: 'refused' as const, findings: [read.refusal] });
        else stored.push({ line, ...(await storeRow(db, read.row, known, services.clock())) });
      }
      return stored;
    });
    for (const { line, ending, findings } of endings) {
      counter.add(ending);
      await report.add(findings.map((finding) => ({ file, line, ...finding })));
    }
    progress.records(counter.tally().read);
  }
  await report.add(
    [...skipped].map(([reason, count]) => ({
      file,
      line: null,
      field: null,
      reason: `left out ${count} rows: each ${reason}`,
    })),
  );
}
